import { z } from 'zod'
import { identifier } from '../kit/scenario-basics.ts'

export const lireAdresseGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('press'), address: identifier, part: z.number().int().min(0).max(9) }).strict(),
  z.object({ type: z.literal('next'), address: identifier }).strict(),
])
export type LireAdresseGesture = z.infer<typeof lireAdresseGesture>

export type LireAdresseState = {
  /** The identifier of the address that is shown. */
  current: string
  /** The part that was pressed; null: not yet. */
  pressed: number | null
  found: readonly string[]
  /** To be seen again, after the others. */
  missed: readonly string[]
}
