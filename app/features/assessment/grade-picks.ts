import type { PicksToGrade, PicksToShow } from '#app/content/contract.ts'
import { type AnswerFault, fieldNames, type Outcome, type ReadAnswer, type Sent } from './answer-parts.ts'

/** The choices that a form sent, each once, in the order of their ids. */
export function readPicks({ toShow, sent }: { toShow: PicksToShow; sent: Sent }): ReadAnswer {
  const choiceIds = [...new Set(sent[fieldNames.picks] ?? [])].sort()
  const fault = faultOfPicks(toShow, choiceIds)
  return fault ? { fault } : { choiceIds }
}

export function faultOfPicks(exercise: PicksToShow, choiceIds: string[]): AnswerFault | null {
  if (choiceIds.length === 0) return 'empty'
  if (choiceIds.some(id => !exercise.choices.some(choice => choice.id === id))) return 'unknown-choice'
  if (!exercise.multiple && choiceIds.length > 1) return 'several'
  return null
}

/** Right for exactly the right choices, in any order. */
export function gradePicks(key: Pick<PicksToGrade, 'rightChoiceIds'>, choiceIds: string[]): Outcome {
  const chosen = new Set(choiceIds)
  const right = new Set(key.rightChoiceIds)
  const found = [...chosen].filter(id => right.has(id)).length
  if (found === right.size && chosen.size === right.size) return 'right'
  return found > 0 ? 'partly' : 'not-yet'
}
