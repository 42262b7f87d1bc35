import { type Answers, passed, questions } from '#app/features/diagnostic/index.ts'
import { letterOf, readLetters } from '#app/features/paper/index.ts'
import { ownerSchema } from '../key-sheet/keyed-form.server.ts'
import { letterField } from './letter-field.ts'

export type Typed = ReturnType<typeof readTyped>

/** Everything that was typed, as it was: it comes back in the page where something is wrong. */
export function readTyped(form: FormData) {
  return {
    owner: ownerSchema.parse(Object.fromEntries(form)),
    letters: Object.fromEntries(
      questions.map(({ code }) => [code, String(form.get(letterField(code)) ?? '').slice(0, mostSigns)]),
    ),
    keeps: form.has('garder'),
  }
}

const mostSigns = 20

/** What the letters say. A question left blank before the last answered one was passed; those after were not met. */
export function readAnswers(letters: Record<string, string>): { answers: Answers; faults: Record<string, string> } {
  const answers: Record<string, string> = {}
  const faults: Record<string, string> = {}
  for (const { code, text, choices } of questions) {
    const pieces = choices.map(choice => ({ id: choice.code, html: choice.text }))
    const shown = { id: code, promptHtml: text, hintCount: 0 }
    const question = { ...shown, kind: 'choice' as const, multiple: false, choices: pieces }
    const read = readLetters({ typed: letters[code] ?? '', question })
    if (read === null) continue
    if ('choiceIds' in read) answers[code] = read.choiceIds[0] ?? passed
    else if (read.fault === 'several') faults[code] = 'Une seule lettre. Écrivez-en une, ou laissez vide.'
    else faults[code] = `De A à ${letterOf(choices.length - 1)}. Nous ne lisons pas « ${read.sign} ».`
  }
  const last = questions.findLastIndex(({ code }) => code !== 'hand' && answers[code] !== undefined)
  for (const { code } of questions.slice(0, Math.max(0, last))) answers[code] ??= passed
  return { answers, faults }
}
