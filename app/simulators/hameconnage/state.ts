import { z } from 'zod'

const id = z.string().min(1).max(40)
export const opinions = ['sure', 'doubtful'] as const
export type Opinion = (typeof opinions)[number]

export const phishingGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), id }).strict(),
  z.object({ type: z.literal('list') }).strict(),
  z.object({ type: z.literal('mark'), id, as: z.enum(opinions) }).strict(),
  z.object({ type: z.literal('point'), id, part: z.string().min(1).max(10) }).strict(),
])
export type PhishingGesture = z.output<typeof phishingGesture>

export type PhishingState = {
  /** The message on the screen. */
  open: string | null
  /** Lists, since an id may be any word, even one that objects already know. */
  marks: readonly { id: string; as: Opinion }[]
  /** The parts that were pointed at, clues or not. */
  pointed: readonly { id: string; part: string }[]
  last: { act: 'mark'; id: string } | { act: 'point'; id: string; part: string } | null
}

export const start: PhishingState = { open: null, marks: [], pointed: [], last: null }

export function opinionOf({ state, id }: { state: PhishingState; id: string }): Opinion | null {
  return state.marks.find(mark => mark.id === id)?.as ?? null
}

export function isPointed({ state, id, part }: { state: PhishingState; id: string; part: string }): boolean {
  return state.pointed.some(one => one.id === id && one.part === part)
}
