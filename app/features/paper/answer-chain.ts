import { idFrom } from '#app/platform/ids.ts'

export type KeyedAnswer = { id: string; choiceIds: string[]; occurredAt: Date }

/**
 * The fact that a sheet holds this answer, given what was keyed in for this question before. The same answer again is the
 * same fact; another one is a correction: a new fact, which comes after. So A, then B, then A again ends with A.
 */
export function answerFact({
  sheetCode,
  learnerId,
  exerciseId,
  choiceIds,
  known,
  moment,
}: {
  sheetCode: string
  learnerId: string
  exerciseId: string
  choiceIds: string[]
  known: KeyedAnswer[]
  moment: Date
}): { id: string; occurredAt: Date } {
  const idOf = (turn: number, ids: string[]) => idFrom(sheetCode, learnerId, exerciseId, String(turn), ...ids)
  let last: KeyedAnswer | undefined
  let turn = 0
  for (; turn <= known.length; turn++) {
    const next = known.find(answer => answer.id === idOf(turn, answer.choiceIds))
    if (!next) break
    last = next
  }
  if (last && last.choiceIds.join() === choiceIds.join()) return { id: last.id, occurredAt: last.occurredAt }
  const after = last ? last.occurredAt.getTime() + 1 : 0
  return { id: idOf(turn, choiceIds), occurredAt: new Date(Math.max(moment.getTime(), after)) }
}
