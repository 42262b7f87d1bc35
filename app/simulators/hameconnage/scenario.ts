// A mailbox in which some messages lie, as a trainer writes them in a file.
import { z } from 'zod'
import { asWritten, identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'

/** The parts that may be pointed at: `line-1` is the first line of the text. */
const partName = z.string().regex(/^(name|address|subject|link|line-[1-6])$/)

const common = {
  id: identifier,
  from: z.object({ name: words(40), address: asWritten(70) }).strict(),
  subject: words(70),
  /** « Hier, 18 h 20 », « 9 h 12 ». */
  when: words(30),
  body: z.array(words(200)).min(1).max(6),
  /** What the button or link says, and where it really leads. */
  link: z
    .object({ text: words(50), to: asWritten(80) })
    .strict()
    .optional(),
}

const falseMail = z
  .object({
    ...common,
    trust: z.literal('douteux'),
    clues: z
      .array(z.object({ part: partName, text: words(160) }).strict())
      .min(2)
      .max(6),
  })
  .strict()

const trueMail = z
  .object({
    ...common,
    trust: z.literal('sûr'),
    /** Why it may be believed, in a sentence or two. */
    why: words(200),
  })
  .strict()

export const phishingScenario = z
  .object({
    ...scenarioBasics,
    /** What she knows for sure, from her papers: the true addresses. */
    notebook: z
      .array(z.object({ name: words(40), address: asWritten(70) }).strict())
      .min(1)
      .max(6),
    messages: z
      .array(z.discriminatedUnion('trust', [falseMail, trueMail]))
      .min(4)
      .max(12),
  })
  .strict()
  .superRefine(({ messages }, problems) => {
    const refuse = (path: (string | number)[], message: string) => problems.addIssue({ code: 'custom', path, message })
    const ids = messages.map(({ id }) => id)
    for (const [index, message] of messages.entries()) {
      if (ids.indexOf(message.id) !== index) refuse(['messages', index, 'id'], `« ${message.id} » sert déjà.`)
      if (message.trust === 'sûr') continue
      const there = partsOf(message)
      const named = message.clues.map(({ part }) => part)
      for (const [at, part] of named.entries()) {
        const path = ['messages', index, 'clues', at, 'part']
        if (!there.includes(part)) refuse(path, `Ce message n’a pas de partie « ${part} ».`)
        if (named.indexOf(part) !== at) refuse(path, `La partie « ${part} » a déjà son indice.`)
      }
    }
    for (const trust of ['douteux', 'sûr'] as const)
      if (!messages.some(one => one.trust === trust)) refuse(['messages'], `Il manque un message « ${trust} ».`)
  })

export type PhishingScenario = z.output<typeof phishingScenario>
export type Message = PhishingScenario['messages'][number]
export type FalseMessage = Extract<Message, { trust: 'douteux' }>

export function findMessage({ scenario, id }: { scenario: PhishingScenario; id: string | null }): Message | null {
  return scenario.messages.find(message => message.id === id) ?? null
}

/** The parts of a message, in the order in which they are read. */
export function partsOf({ body, link }: Pick<Message, 'body' | 'link'>): string[] {
  return ['name', 'address', 'subject', ...body.map((_, at) => `line-${at + 1}`), ...(link ? ['link'] : [])]
}

export function clueOf({ message, part }: { message: FalseMessage; part: string }): string | null {
  return message.clues.find(clue => clue.part === part)?.text ?? null
}
