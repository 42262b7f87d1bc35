import { z } from 'zod'
import type { Addition } from '#app/content/library/index.server.ts'
import { seal, unseal } from '#app/platform/auth/seal.server.ts'

/** Questions that were added at once. `stepId`: the step of the first. */
export type AddedQuestions = Addition & { count: number; stepId: string }

// The name is what tells it from all else that is sealed with this key.
const ticketSchema = z.object({
  addedQuestions: z.object({
    file: z.string(),
    before: z.string(),
    after: z.string(),
    lengths: z.array(z.number().int().nonnegative()),
    count: z.number().int(),
    stepId: z.string(),
  }),
})

/** One word for the page to keep. Sealed, for a ticket made by hand could cut a lesson where its maker likes. */
export function sealAdded(addedQuestions: AddedQuestions): string {
  return seal(JSON.stringify({ addedQuestions } satisfies z.infer<typeof ticketSchema>))
}

/** Null where it is not a ticket that this house gave. */
export function openAdded(ticket: string): AddedQuestions | null {
  const text = unseal(ticket)
  if (text === null) return null
  try {
    return ticketSchema.safeParse(JSON.parse(text)).data?.addedQuestions ?? null
  } catch {
    return null
  }
}
