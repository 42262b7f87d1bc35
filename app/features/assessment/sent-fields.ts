import type { ExerciseToShow } from '#app/content/contract.ts'
import { fieldNames, readPairs, type Sent } from './answer-parts.ts'
import { gapsOf } from './grade-gaps.ts'

// Longer than any answer; what is longer still is cut, and told to be cut by being shown so.
const LONGEST = 200
const MOST_VALUES = 20

/** The names of the fields of a question. */
function fieldsOf(exercise: ExerciseToShow): string[] {
  switch (exercise.kind) {
    case 'gaps':
      return gapsOf(exercise).map(({ id }) => fieldNames.gap(id))
    case 'ordering':
      return exercise.pieces.map(({ id }) => fieldNames.place(id))
    case 'matching':
      return exercise.lefts.map(({ id }) => fieldNames.partner(id))
    case 'number':
    case 'short-answer':
      return [fieldNames.typed]
    default:
      return [fieldNames.picks]
  }
}

/** Of all that a form sent, the fields of this question. */
export function sentTo(exercise: ExerciseToShow, entries: Iterable<readonly [string, unknown]>): Sent {
  const sent: Sent = {}
  const names = fieldsOf(exercise)
  for (const [name, value] of entries) {
    if (!names.includes(name) || typeof value !== 'string') continue
    const values = sent[name] ?? []
    if (values.length < MOST_VALUES) sent[name] = [...values, value.slice(0, LONGEST)]
  }
  return sent
}

/** The fields as they were for an answer that was kept; what was typed is not known any more. */
export function fillAgain(exercise: ExerciseToShow, choiceIds: string[]): Sent {
  const pairs = readPairs(choiceIds)
  const named = (name: (id: string) => string) =>
    Object.fromEntries([...pairs].map(([id, chosen]) => [name(id), [chosen]]))
  switch (exercise.kind) {
    case 'gaps':
      return named(fieldNames.gap)
    case 'matching':
      return named(fieldNames.partner)
    case 'ordering':
      return Object.fromEntries(choiceIds.map((id, index) => [fieldNames.place(id), [String(index + 1)]]))
    case 'number':
    case 'short-answer':
      return {}
    default:
      return { [fieldNames.picks]: choiceIds }
  }
}

/** Whether something is typed in this question: it can be shown again only by the page that answers. */
export function isTyped(exercise: ExerciseToShow): boolean {
  if (exercise.kind === 'gaps') return gapsOf(exercise).some(({ options }) => options === null)
  return exercise.kind === 'number' || exercise.kind === 'short-answer'
}
