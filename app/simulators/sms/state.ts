import { z } from 'zod'

const act = <T extends string>(type: T) => z.object({ type: z.literal(type), id: z.string().min(1).max(40) }).strict()
const move = <T extends string>(type: T) => z.object({ type: z.literal(type) }).strict()

export const smsGesture = z.discriminatedUnion('type', [
  act('open'),
  act('follow'),
  act('report'),
  act('delete'),
  act('keep'),
  act('restore'),
  move('leave'),
  move('list'),
])
export type SmsGesture = z.output<typeof smsGesture>

export type Fate = 'reported' | 'deleted'

export type SmsState = {
  /** The message on the screen. */
  open: string | null
  /** Whether the page of its link covers it. */
  isOnPage: boolean
  read: readonly string[]
  /** The messages whose link was tapped. */
  followed: readonly string[]
  /** The true ones that were kept. */
  kept: readonly string[]
  /** The messages put away. A list, since an id may be any word, even one that objects already know. */
  away: readonly { id: string; fate: Fate }[]
  last: { act: 'follow' | 'leave' | Fate | 'keep' | 'restore'; id: string } | null
}

export const start: SmsState = { open: null, isOnPage: false, read: [], followed: [], kept: [], away: [], last: null }

export function fateOf({ state, id }: { state: SmsState; id: string }): Fate | null {
  return state.away.find(one => one.id === id)?.fate ?? null
}
