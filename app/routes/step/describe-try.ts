import type { ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'
import {
  faultOf,
  feedbackFor,
  fillAgain,
  type Help,
  hintsGiven,
  masteryOf,
  masteryWords,
  nextHelp,
  type Sent,
  solutionOf,
} from '#app/features/assessment/index.ts'

/** One hint that was asked for: the author's words, or the answer itself, line by line. */
export type HintToShow = { html: string } | { answer: ReturnType<typeof solutionOf> }
export type TryToShow = ReturnType<typeof describeTry>

type Given = { exercise: ExerciseToShow; toGrade: ExerciseToGrade; help: Help }

/**
 * What the page says of an answer, and of the hints that were asked for: of the key, nothing more.
 * `choiceIds`: of an answer that was graded; null where there is none yet. `sent`: what the form held, to be shown again.
 * `isHelpKnown` is false for an answer that came on paper, or before hints were counted: nobody knows how she came to it.
 */
export function describeTry({
  exercise,
  toGrade,
  help,
  choiceIds,
  sent = null,
  isHelpKnown = true,
}: Given & { choiceIds: string[] | null; sent?: Sent | null; isHelpKnown?: boolean }) {
  const known = choiceIds !== null && faultOf(exercise, choiceIds) === null ? choiceIds : null
  const feedback = known ? feedbackFor({ toShow: exercise, toGrade, choiceIds: known }) : null
  const isRight = feedback?.outcome === 'right'
  const mastery = isRight && isHelpKnown ? masteryOf(help) : null
  return {
    feedback,
    filled: sent ?? (known ? fillAgain(exercise, known) : {}),
    help,
    nextHelp: isRight ? null : nextHelp({ help, hintCount: toGrade.hintsHtml.length }),
    hints: isRight ? [] : describeHints({ exercise, toGrade, help }),
    /** Once it is found, the answer may be read again, whatever was typed. */
    answer: isRight ? solutionOf({ toShow: exercise, toGrade }) : [],
    mastery: mastery && masteryWords[mastery],
  }
}

function describeHints({ exercise, toGrade, help }: Given): HintToShow[] {
  return hintsGiven({ help, hintsHtml: toGrade.hintsHtml }).map(html =>
    html === null ? { answer: solutionOf({ toShow: exercise, toGrade }) } : { html },
  )
}
