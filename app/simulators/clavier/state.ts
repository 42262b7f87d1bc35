import { z } from 'zod'
import { identifier } from '../kit/scenario-basics.ts'
import { type KeyboardName, keyboardNames, type Layer } from './layout.ts'

/** What was written on her own keyboard, as a verdict: the words themselves are read and forgotten. */
export const verdicts = [
  'right',
  'no-accent',
  'accent',
  'capital',
  'space',
  'at',
  'dot',
  'short',
  'long',
  'other',
  'empty',
] as const
export type Verdict = (typeof verdicts)[number]

const keyboard = z.enum(keyboardNames)
const key = z.union([identifier, z.enum(['é', 'è', 'ê', 'à', 'ç'])])

export const clavierGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choose'), keyboard }).strict(),
  z.object({ type: z.literal('press'), keyboard, key }).strict(),
  z.object({ type: z.literal('write'), word: z.number().int().min(0).max(10), verdict: z.enum(verdicts) }).strict(),
])
export type ClavierGesture = z.infer<typeof clavierGesture>

export type ClavierState = {
  /** The keyboard that she chose; null: the one of the device that is drawn. */
  chosen: KeyboardName | null
  /** The keyboard that `layer` is of. */
  on: KeyboardName
  layer: Layer
  word: number
  /** How many signs of the word are written: only right ones are. */
  at: number
  /** In this word, a letter was taken without its accent. */
  isBare: boolean
  /** The last key was another one. */
  slipped: boolean
  told: Verdict | null
}

export const start: ClavierState = {
  chosen: null,
  on: 'pc',
  layer: 'base',
  word: 0,
  at: 0,
  isBare: false,
  slipped: false,
  told: null,
}
