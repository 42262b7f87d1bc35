import { z } from 'zod'

const ident = z.string().min(1).max(40)
const callee = z.enum(['card', 'unknown', 'nobody'])

export const callGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('say'), node: ident, answer: ident }).strict(),
  z.object({ type: z.literal('hang-up') }).strict(),
  /** Once the call is over: the number on the card, the unknown number, or nobody. */
  z.object({ type: z.literal('call'), who: callee }).strict(),
  z.object({ type: z.literal('again') }).strict(),
])
export type CallGesture = z.output<typeof callGesture>

export type Ending = 'safe' | 'given' | 'unchecked'

export type CallState = {
  /** On the phone; hung up, to choose what next; or at one of the three ends. */
  phase: 'call' | 'after' | Ending
  /** What the voice is saying. */
  node: string
  /** What was said so far, oldest first. */
  said: readonly { node: string; answer: string }[]
  /** The parts of the call that were heard: their tricks are named at the end. */
  heard: readonly string[]
  /** How the call ended, while it is over. */
  over: 'hung-up' | 'refused' | null
  last: 'say' | 'hang-up' | 'call-back' | 'again' | null
}
