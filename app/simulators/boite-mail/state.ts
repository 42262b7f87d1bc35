import { z } from 'zod'

const act = <T extends string>(type: T) => z.object({ type: z.literal(type) }).strict()
const about = <T extends string>(type: T) => z.object({ type: z.literal(type), id: z.string().min(1).max(40) }).strict()

export const parts = ['to', 'subject', 'body', 'files'] as const
export type Part = (typeof parts)[number]

export const mailGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('box'), name: z.enum(['inbox', 'sent']) }).strict(),
  about('open'),
  z.object({ type: z.literal('open-sent'), at: z.number().int().min(0).max(999) }).strict(),
  about('reply'),
  act('write'),
  act('resume'),
  z.object({ type: z.literal('part'), part: z.enum(parts) }).strict(),
  act('close-part'),
  about('to'),
  /** An address that was typed and is nobody's here: the words are forgotten. */
  z.object({ type: z.literal('to-typed'), verdict: z.enum(['empty', 'no-at', 'unknown']) }).strict(),
  about('subject'),
  z.object({ type: z.literal('subject-typed'), verdict: z.enum(['filled', 'empty']) }).strict(),
  about('phrase'),
  z.object({ type: z.literal('body-typed'), verdict: z.enum(['filled', 'empty']) }).strict(),
  act('clear-own'),
  about('attach'),
  about('detach'),
  act('send'),
  act('send-anyway'),
  act('undo'),
  act('discard'),
  act('restore'),
])
export type MailGesture = z.output<typeof mailGesture>

export type Subject = { kind: 'none' | 'reply' | 'own' } | { kind: 'ready'; id: string }

/** A message being written, or one that has gone. Her own words are never here: only that there are some. */
export type Mail = {
  replyTo: string | null
  to: string | null
  subject: Subject
  phrases: readonly string[]
  hasOwnText: boolean
  files: readonly string[]
}

/** What would make the message hard to understand, and may be sent all the same. */
export type Held = 'subject' | 'file'

export type Place =
  | { kind: 'list'; box: 'inbox' | 'sent' }
  | { kind: 'message'; id: string }
  | { kind: 'sent'; at: number }
  | { kind: 'draft'; part: Part | null; held: Held | null }

export type Last =
  | { act: 'sent' | 'undone' | 'discarded' | 'restored' | 'resumed' | 'own-subject' | 'own-text' }
  | { act: 'refused'; part: 'to' | 'body' }
  | { act: 'held'; held: Held }
  | { act: 'typed'; part: Part; verdict: 'empty' | 'no-at' | 'unknown' }
  | { act: 'chose-to' | 'attached' | 'detached'; id: string }

export type MailState = {
  place: Place
  read: readonly string[]
  draft: Mail | null
  sent: readonly Mail[]
  /** The last sent message may come back: until the next gesture, since there is no clock here. */
  canUndo: boolean
  /** A draft thrown away by the last gesture. */
  thrown: Mail | null
  last: Last | null
}

export const start: MailState = {
  place: { kind: 'list', box: 'inbox' },
  read: [],
  draft: null,
  sent: [],
  canUndo: false,
  thrown: null,
  last: null,
}

export const emptyMail: Mail = {
  replyTo: null,
  to: null,
  subject: { kind: 'none' },
  phrases: [],
  hasOwnText: false,
  files: [],
}
