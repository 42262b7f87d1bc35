import type { MailScenario } from './scenario.ts'
import type { MailGesture } from './state.ts'

/** An address becomes the contact that it is, or a verdict; a subject or a text, only whether there is one. */
export function readTyped({
  scenario,
  field,
  text,
}: {
  scenario: MailScenario
  field: string
  text: string
}): MailGesture | null {
  const verdict = text.trim() === '' ? 'empty' : 'filled'
  if (field === 'subject') return { type: 'subject-typed', verdict }
  if (field === 'body') return { type: 'body-typed', verdict }
  if (field !== 'to') return null
  if (verdict === 'empty') return { type: 'to-typed', verdict }
  const typed = comparable(text)
  const contact = scenario.contacts.find(({ name, address }) =>
    [address, name, name.split(' ')[0] ?? name].some(one => comparable(one) === typed),
  )
  if (contact) return { type: 'to', id: contact.id }
  return { type: 'to-typed', verdict: typed.includes('@') ? 'unknown' : 'no-at' }
}

/** Capitals, accents, spaces and the shape of an apostrophe change nothing for whoever reads it. */
function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll('’', "'")
    .replace(/[\u0300-\u036f\s]/g, '')
    .toLowerCase()
}
