import { z } from 'zod'

/** The fields that say which card a form answers, and which question it showed. */
export const cardNames = { stage: 'rappel', again: 'encore', question: 'question' } as const

export type AskedCard = { stage: 1 | 7 | 30; again: boolean }

const cardSchema = z.object({
  stage: z.enum(['1', '7', '30']).transform(text => (text === '1' ? 1 : text === '7' ? 7 : 30)),
  again: z.string().nullable(),
  questionId: z.string(),
})

/** Which card a form or an address speaks of; null where that makes no sense. */
export function readCard(said: { get(name: string): unknown }): (AskedCard & { questionId: string }) | null {
  const read = cardSchema.safeParse({
    stage: said.get(cardNames.stage),
    again: said.get(cardNames.again),
    questionId: said.get(cardNames.question),
  })
  return read.success ? { ...read.data, again: read.data.again !== null } : null
}
