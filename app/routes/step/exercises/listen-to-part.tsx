import { ListenPart } from '#app/ui/primitives/listen-part.tsx'
import { formNames } from '../form-names.ts'
import type { AskingPage } from './field-props.ts'

/**
 * Reads one part of the page aloud: the question, a choice, a hint. `said`: what it is, to name the button.
 * With no script, the link opens a sound; hints that were asked for are part of the page that it reads.
 */
export function ListenToPart({
  step,
  part,
  said,
  help,
}: {
  step: AskingPage
  part: string
  said: string
  help: number
}) {
  const [path, query] = step.address.split('?')
  const asked = new URLSearchParams(query)
  if (help > 0) asked.set(formNames.ask, String(help))
  const page = asked.size > 0 ? `${path}?${asked}` : path
  return <ListenPart page={page ?? ''} part={part} said={said} />
}
