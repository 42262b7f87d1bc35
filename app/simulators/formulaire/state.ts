import { z } from 'zod'
import {
  type Field,
  fields,
  type PhotoKind,
  photoKinds,
  type TextKind,
  textKinds,
  type Verdict,
  verdicts,
} from './kinds.ts'

const id = z.string().max(40)

export const formulaireGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), field: z.enum(fields) }).strict(),
  /** Somebody wrote: what, is read and forgotten. */
  z.object({ type: z.literal('write'), field: z.enum(textKinds), verdict: z.enum(verdicts) }).strict(),
  z.object({ type: z.literal('pick'), field: z.enum(textKinds), piece: id }).strict(),
  z.object({ type: z.literal('leave'), field: z.enum(textKinds) }).strict(),
  z.object({ type: z.literal('choose'), option: id }).strict(),
  z.object({ type: z.literal('attach'), photo: z.enum(photoKinds) }).strict(),
  z.object({ type: z.literal('tick') }).strict(),
  z.object({ type: z.literal('send') }).strict(),
  z.object({ type: z.literal('later') }).strict(),
  z.object({ type: z.literal('resume') }).strict(),
  z.object({ type: z.literal('print') }).strict(),
])
export type FormulaireGesture = z.infer<typeof formulaireGesture>

/** `piece`: the ready answer that was picked; null where somebody wrote. `left`: an optional field, left empty. */
export type Written = { piece: string | null; verdict: Verdict | 'left' }

export type FormulaireState = {
  page: 'form' | 'away' | 'sent' | 'printed'
  /** The field at work; the others are one line each. */
  open: Field | null
  texts: Readonly<Partial<Record<TextKind, Written>>>
  choice: string | null
  photo: PhotoKind | null
  ticked: boolean
  /** « Envoyer » was pressed at least once: empty fields are told. */
  tried: boolean
  /** What the last gesture touched, for the remark. */
  last: Field | 'send' | 'resume' | null
}

export const start: FormulaireState = {
  page: 'form',
  open: 'name',
  texts: {},
  choice: null,
  photo: null,
  ticked: false,
  tried: false,
  last: null,
}
