import { randomUUID } from 'node:crypto'
import { openGuest } from '../support/running-program.ts'

const question = '/cours/enjeux-du-numerique/une-etude-quarante-voix/etude-q-entretiens'

/** What one answer came to. `kept`: the program has said so. */
export type Sent = { id: string; choice: string; kept: boolean; status: number | null; text: string }

export type Person = {
  cookie: string
  sent: Sent[]
  /** Sends a new answer, or, given one that was sent before, the very same once more. */
  answer: (origin: string, again?: Sent) => Promise<Sent>
}

/** Somebody who answers a question, each time under a new identifier, and remembers what she was told. */
export async function newPerson(origin: string): Promise<Person> {
  const person: Person = { cookie: await openGuest(origin), sent: [], answer }

  async function answer(at: string, again?: Sent): Promise<Sent> {
    const { id, choice } = again ?? { id: randomUUID(), choice: Math.random() < 0.5 ? 'a' : 'b' }
    const sent: Sent = { id, choice, kept: false, status: null, text: '' }
    person.sent.push(sent)
    const response = await fetch(`${at}${question}`, {
      method: 'POST',
      headers: { origin: at, cookie: person.cookie },
      body: new URLSearchParams({ choix: choice, envoi: id }),
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    sent.status = response.status
    sent.text = response.status === 302 ? '' : await response.text()
    // The answer is a redirection to the page that shows it: from here on she has been told that it is kept.
    sent.kept = response.status === 302
    return sent
  }

  return person
}

/** What the page of the question says to her. */
export async function readQuestion(origin: string, cookie: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${origin}${question}`, { headers: { cookie } })
  return { status: response.status, text: await response.text() }
}
