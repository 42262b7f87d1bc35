import { z } from 'zod'
import { identifier } from '../kit/scenario-basics.ts'

/** What was typed led to no prepared set: the words themselves are read and forgotten. */
export const misses = ['empty', 'unknown', 'long'] as const
export type Miss = (typeof misses)[number]

export const chercherGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('search'), set: identifier }).strict(),
  z.object({ type: z.literal('search-nothing'), miss: z.enum(misses) }).strict(),
  z.object({ type: z.literal('open'), result: identifier }).strict(),
  z.object({ type: z.literal('back') }).strict(),
  z.object({ type: z.literal('search-again') }).strict(),
])
export type ChercherGesture = z.infer<typeof chercherGesture>

export type ChercherState = {
  /** The set of results that is shown; null: the empty page. */
  set: string | null
  miss: Miss | null
  /** The result that is open; null: the list. */
  open: string | null
  /** Those opened before, in this order: the list says so. */
  seen: readonly string[]
  /** The official page was opened. */
  found: boolean
}

export const start: ChercherState = { set: null, miss: null, open: null, seen: [], found: false }
