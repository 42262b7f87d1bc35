import type { MatchingToGrade, MatchingToShow } from '#app/content/contract.ts'
import {
  type AnswerFault,
  fieldNames,
  firstOf,
  type Outcome,
  outcomeOf,
  pairSymbol,
  type ReadAnswer,
  readPairs,
  type Sent,
} from './answer-parts.ts'

/** One symbol a pair, `left=partner`, in the order of the page. */
export function readMatching({ toShow, sent }: { toShow: MatchingToShow; sent: Sent }): ReadAnswer {
  const values = toShow.lefts.map(({ id }) => ({ id, partner: firstOf(sent, fieldNames.partner(id)) }))
  if (values.every(({ partner }) => partner === '')) return { fault: 'empty' }
  if (values.some(({ partner }) => partner === '')) return { fault: 'incomplete' }
  const choiceIds = values.map(({ id, partner }) => pairSymbol(id, partner))
  const fault = faultOfMatching(toShow, choiceIds)
  return fault ? { fault } : { choiceIds }
}

export function faultOfMatching({ lefts, partners }: MatchingToShow, choiceIds: string[]): AnswerFault | null {
  const chosen = readPairs(choiceIds)
  const isKnown = lefts.every(({ id }) => partners.some(partner => partner.id === chosen.get(id)))
  return isKnown && choiceIds.length === lefts.length ? null : 'unknown-choice'
}

/** The left pieces that have their partner. */
export function rightPairs({ pairs }: Pick<MatchingToGrade, 'pairs'>, choiceIds: string[]): string[] {
  const chosen = readPairs(choiceIds)
  return Object.keys(pairs).filter(id => chosen.get(id) === pairs[id])
}

export function gradeMatching(key: Pick<MatchingToGrade, 'pairs'>, choiceIds: string[]): Outcome {
  return outcomeOf({ right: rightPairs(key, choiceIds).length, total: Object.keys(key.pairs).length })
}
