// A mailbox and what to send from it, as a trainer writes them in a file.
import { z } from 'zod'
import { asWritten, identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'

const contact = z.object({ id: identifier, name: words(40), address: asWritten(60) }).strict()

const message = z
  .object({
    id: identifier,
    /** The id of a contact. */
    from: identifier,
    subject: words(60),
    /** « Hier, 18 h 20 », « 9 h 12 ». */
    when: words(30),
    body: z.array(words(200)).min(1).max(6),
  })
  .strict()

const phrase = z
  .object({
    id: identifier,
    text: words(160),
    /** It says that something comes with the message: « Voici la photo, ci-jointe. » */
    announces: z.boolean().default(false),
  })
  .strict()

const file = z
  .object({
    id: identifier,
    /** « jardin.jpg » */
    name: asWritten(40),
    kind: z.enum(['photo', 'document']),
    /** What one sees on it: « Le jardin, dimanche ». */
    about: words(60),
  })
  .strict()

const task = z
  .object({
    /** The message to answer; without it, she writes a new one. */
    reply: identifier.optional(),
    to: identifier,
    subject: identifier,
    phrases: z.array(identifier).min(1).max(4),
    /** What to attach; without it, nothing goes with the message. */
    file: identifier.optional(),
  })
  .strict()

const fields = z
  .object({
    ...scenarioBasics,
    owner: z.object({ name: words(40), address: asWritten(60) }).strict(),
    contacts: z.array(contact).min(2).max(6),
    inbox: z.array(message).min(1).max(6),
    subjects: z
      .array(z.object({ id: identifier, text: words(60) }).strict())
      .min(2)
      .max(4),
    phrases: z.array(phrase).min(2).max(6),
    files: z.array(file).length(4),
    task,
  })
  .strict()

type BrokenLink = { path: (string | number)[]; message: string }

export const mailScenario = fields.superRefine((scenario, problems) => {
  for (const list of ['contacts', 'inbox', 'subjects', 'phrases', 'files'] as const) {
    const ids = scenario[list].map(({ id }) => id)
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue
      problems.addIssue({ code: 'custom', path: [list, index, 'id'], message: `Le nom « ${id} » sert déjà.` })
    }
  }
  for (const { path, message } of brokenLinks(scenario)) problems.addIssue({ code: 'custom', path, message })
})

function brokenLinks({ contacts, inbox, subjects, phrases, files, task }: z.output<typeof fields>): BrokenLink[] {
  const links = [
    ...inbox.map(({ from }, index) => ({ path: ['inbox', index, 'from'], id: from, among: contacts })),
    { path: ['task', 'to'], id: task.to, among: contacts },
    { path: ['task', 'subject'], id: task.subject, among: subjects },
    { path: ['task', 'reply'], id: task.reply, among: inbox },
    { path: ['task', 'file'], id: task.file, among: files },
    ...task.phrases.map((id, index) => ({ path: ['task', 'phrases', index], id, among: phrases })),
  ]
  const broken = links
    .filter(({ id, among }) => id !== undefined && !among.some(one => one.id === id))
    .map(({ path, id }) => ({ path, message: `Rien ne s’appelle « ${id} » dans la liste.` }))
  const answered = inbox.find(({ id }) => id === task.reply)
  if (answered && answered.from !== task.to)
    broken.push({ path: ['task', 'to'], message: 'Le message à répondre vient de quelqu’un d’autre.' })
  const announced = phrases.some(({ id, announces }) => announces && task.phrases.includes(id))
  if (announced && task.file === undefined)
    broken.push({ path: ['task', 'phrases'], message: 'Une phrase annonce un fichier, mais « file » manque.' })
  return broken
}

export type MailScenario = z.output<typeof mailScenario>
export type Message = MailScenario['inbox'][number]
export type Contact = MailScenario['contacts'][number]
export type MailFile = MailScenario['files'][number]

export function findById<Item extends { id: string }>(list: readonly Item[], id: string | null): Item | null {
  return list.find(item => item.id === id) ?? null
}
