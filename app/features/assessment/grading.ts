import type { ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'
import type { AnswerFault, Outcome, ReadAnswer, Sent } from './answer-parts.ts'
import { faultOfGaps, gradeGaps, readGaps, rightGaps } from './grade-gaps.ts'
import { faultOfMatching, gradeMatching, readMatching, rightPairs } from './grade-matching.ts'
import { readNumber } from './grade-number.ts'
import { faultOfOrdering, gradeOrdering, readOrdering, rightPlaces } from './grade-ordering.ts'
import { faultOfPicks, gradePicks, readPicks } from './grade-picks.ts'
import { faultOfTyped, gradeTyped, readShortAnswer } from './grade-short-answer.ts'

type Question = { toShow: ExerciseToShow; toGrade: ExerciseToGrade }

/** Turns what a form sent into the symbols that are kept, or says what is wrong with it. What was typed goes no further. */
export function readAnswer({ toShow, toGrade, sent }: Question & { sent: Sent }): ReadAnswer {
  if (toShow.kind === 'gaps' && toGrade.kind === 'gaps') return readGaps({ toShow, toGrade, sent })
  if (toShow.kind === 'ordering') return readOrdering({ toShow, sent })
  if (toShow.kind === 'matching') return readMatching({ toShow, sent })
  if (toShow.kind === 'number' && toGrade.kind === 'number') return readNumber({ toShow, toGrade, sent })
  if (toShow.kind === 'short-answer' && toGrade.kind === 'short-answer') return readShortAnswer({ toGrade, sent })
  if ('choices' in toShow) return readPicks({ toShow, sent })
  // The question became another one between the page and its key.
  return { fault: 'unknown-choice' }
}

/** What an answer is worth, from its symbols alone. Symbols that mean nothing here are not right yet. */
export function grade(key: ExerciseToGrade, choiceIds: string[]): Outcome {
  switch (key.kind) {
    case 'gaps':
      return gradeGaps(key, choiceIds)
    case 'ordering':
      return gradeOrdering(key, choiceIds)
    case 'matching':
      return gradeMatching(key, choiceIds)
    case 'number':
    case 'short-answer':
      return gradeTyped(choiceIds)
    default:
      return gradePicks(key, choiceIds)
  }
}

/** Says what is wrong with symbols, or null: those of a question that was edited meanwhile make no sense any more. */
export function faultOf(exercise: ExerciseToShow, choiceIds: string[]): AnswerFault | null {
  switch (exercise.kind) {
    case 'gaps':
      return faultOfGaps(exercise, choiceIds)
    case 'ordering':
      return faultOfOrdering(exercise, choiceIds)
    case 'matching':
      return faultOfMatching(exercise, choiceIds)
    case 'number':
    case 'short-answer':
      return faultOfTyped(choiceIds)
    default:
      return faultOfPicks(exercise, choiceIds)
  }
}

/** The order of symbols says something in an order only; elsewhere, the same answer has the same symbols. */
export function canonical(key: ExerciseToGrade | null, choiceIds: string[]): string[] {
  const once = [...new Set(choiceIds)]
  return key === null || key.kind === 'ordering' ? once : once.sort()
}

/**
 * Symbols as somebody tells them who has no key. Whether typed words are right is judged where the key is: here nobody
 * can have judged them, so they are not right yet.
 */
export function withoutClaims(key: ExerciseToGrade, choiceIds: string[]): string[] {
  const isTyped = ['gaps', 'number', 'short-answer'].includes(key.kind)
  return isTyped ? choiceIds.map(symbol => symbol.replace(/:ok$/, ':non')) : choiceIds
}

export type Feedback = {
  outcome: Outcome
  /** The author's words on each piece of the answer, in the order of the page; on the whole of it where `pieceId` is null. */
  remarks: { pieceId: string | null; html: string }[]
  /** Of a text with gaps, an order or pairs: what stands right already. */
  rightPieceIds: string[]
}

/** What a learner may read after an answer: never a word on what she did not choose. */
export function feedbackFor({ toShow, toGrade, choiceIds }: Question & { choiceIds: string[] }): Feedback {
  const outcome = grade(toGrade, choiceIds)
  const rightPieceIds = rightPieces(toGrade, choiceIds)
  const spokenOf =
    'choices' in toShow ? toShow.choices.map(({ id }) => id).filter(id => choiceIds.includes(id)) : rightPieceIds
  const pieces = spokenOf.map(id => ({ pieceId: id, html: toGrade.feedbackHtml[id] }))
  const whole = { pieceId: null, html: toGrade.feedbackHtml[outcome === 'right' ? 'juste' : 'autre'] }
  const remarks = 'choices' in toShow ? pieces : [...pieces, whole]
  return { outcome, remarks: remarks.flatMap(({ pieceId, html }) => (html ? [{ pieceId, html }] : [])), rightPieceIds }
}

function rightPieces(key: ExerciseToGrade, choiceIds: string[]): string[] {
  if (key.kind === 'gaps') return rightGaps(key, choiceIds)
  if (key.kind === 'ordering') return rightPlaces(key, choiceIds)
  return key.kind === 'matching' ? rightPairs(key, choiceIds) : []
}
