// The messages of a telephone, as a trainer writes them in a file.
import { z } from 'zod'
import { asWritten, identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'

const common = {
  id: identifier,
  /** The name that the telephone shows: a name proves nothing, false ones may carry any. */
  from: words(40),
  /** « Hier, 18 h 20 », « 9 h 12 ». */
  when: words(30),
  text: words(320),
}

const falseMessage = z
  .object({
    ...common,
    trust: z.literal('douteux'),
    link: asWritten(70),
    /** What gives it away, in a sentence or two. */
    clue: words(220),
    /** What the page of the link asks, then what would have followed. */
    page: words(160),
    aftermath: z.array(words(160)).length(3),
  })
  .strict()

const trueMessage = z
  .object({
    ...common,
    trust: z.literal('sûr'),
    /** Why it may be believed, in a sentence or two. */
    why: words(220),
  })
  .strict()

const message = z.discriminatedUnion('trust', [falseMessage, trueMessage])

export const smsScenario = z
  .object({
    ...scenarioBasics,
    messages: z.array(message).min(2).max(8),
  })
  .strict()
  .superRefine(({ messages }, problems) => {
    const ids = messages.map(({ id }) => id)
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue
      problems.addIssue({
        code: 'custom',
        path: ['messages', index, 'id'],
        message: `Deux messages s’appellent « ${id} ».`,
      })
    }
    for (const trust of ['douteux', 'sûr'] as const) {
      if (messages.some(one => one.trust === trust)) continue
      problems.addIssue({ code: 'custom', path: ['messages'], message: `Il manque un message « ${trust} ».` })
    }
  })

export type SmsScenario = z.output<typeof smsScenario>
export type Message = SmsScenario['messages'][number]

export function findMessage({ scenario, id }: { scenario: SmsScenario; id: string | null }): Message | null {
  return scenario.messages.find(message => message.id === id) ?? null
}
