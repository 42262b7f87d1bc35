import type { ShortAnswerToGrade } from '#app/content/contract.ts'
import {
  type AnswerFault,
  fieldNames,
  firstOf,
  type Outcome,
  type ReadAnswer,
  type Sent,
  typedSymbol,
} from './answer-parts.ts'
import { holdsAccepted } from './typed-words.ts'

/** Whether a word that is looked for is in what was typed: `reponse:ok` or `reponse:non`. */
export function readShortAnswer({ toGrade, sent }: { toGrade: ShortAnswerToGrade; sent: Sent }): ReadAnswer {
  const typed = firstOf(sent, fieldNames.typed)
  if (typed === '') return { fault: 'empty' }
  return { choiceIds: [typedSymbol(fieldNames.typed, holdsAccepted({ typed, wording: toGrade.wording }))] }
}

const right = typedSymbol(fieldNames.typed, true)
const notYet = typedSymbol(fieldNames.typed, false)

/** Of one typed answer, a number or words. */
export function faultOfTyped(choiceIds: string[]): AnswerFault | null {
  const [only] = choiceIds
  return choiceIds.length === 1 && (only === right || only === notYet) ? null : 'unknown-choice'
}

export function gradeTyped(choiceIds: string[]): Outcome {
  return choiceIds.length === 1 && choiceIds[0] === right ? 'right' : 'not-yet'
}
