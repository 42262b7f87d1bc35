import type { Help, Sent } from '#app/features/assessment/index.ts'
import { withQuery } from '#app/platform/http/with-query.ts'
import { formNames } from './form-names.ts'

/**
 * Where a step shows a hint beside what she had chosen. An address rather than the answer to a form, so that the way back
 * and a reload come to it again: a browser shuts the way to what answered a form. For questions in which nothing is typed.
 */
export function hintAddress({ address, help, sent }: { address: string; help: Help; sent: Sent }): string {
  const chosen = Object.entries(sent).flatMap(([name, values]) => values.map(value => [name, value]))
  const asked = new URLSearchParams([[formNames.again, ''], [formNames.ask, String(help)], ...chosen])
  return withQuery(address, asked)
}
