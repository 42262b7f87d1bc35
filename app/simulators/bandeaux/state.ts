import { z } from 'zod'
import { identifier } from '../kit/scenario-basics.ts'

const of = <Type extends string>(type: Type) => z.object({ type: z.literal(type), page: identifier }).strict()

// Each says its page: a button of a page left behind then does nothing to another.
export const bandeauxGesture = z.discriminatedUnion('type', [
  of('accept'),
  of('look-behind'),
  of('refuse'),
  of('come-back'),
  of('next'),
])
export type BandeauxGesture = z.infer<typeof bandeauxGesture>

export type BandeauxState = {
  at: number
  /** `behind`: the settings are open. `accepted`: what would have happened. `closed`: the page can be read. */
  step: 'banner' | 'behind' | 'accepted' | 'closed'
}

export const start: BandeauxState = { at: 0, step: 'banner' }
