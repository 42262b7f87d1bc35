import type { ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'

export type Outcome = 'right' | 'partly' | 'not-yet'

/** `partly`: some of what was chosen is right, but something is missing or too much. */
export function grade(exercise: ExerciseToGrade, choiceIds: string[]): Outcome {
  const chosen = new Set(choiceIds)
  const right = new Set(exercise.rightChoiceIds)
  const found = [...chosen].filter(id => right.has(id)).length
  if (found === right.size && chosen.size === right.size) return 'right'
  return found > 0 ? 'partly' : 'not-yet'
}

export type Feedback = {
  outcome: Outcome
  /** The author's words on each choice that was made, in the order of the page. */
  remarks: { choiceId: string; html: string }[]
  /** Given as long as the answer is not right. */
  hintHtml: string | null
}

/** What a learner may read after an answer: never a word on the choices that she did not make. */
export function feedbackFor({
  toShow,
  toGrade,
  choiceIds,
}: {
  toShow: ExerciseToShow
  toGrade: ExerciseToGrade
  choiceIds: string[]
}): Feedback {
  const outcome = grade(toGrade, choiceIds)
  const remarks = toShow.choices.flatMap(({ id }) => {
    const html = toGrade.feedbackHtml[id]
    return choiceIds.includes(id) && html ? [{ choiceId: id, html }] : []
  })
  return { outcome, remarks, hintHtml: outcome === 'right' ? null : toGrade.hintHtml }
}

export type AnswerFault = 'empty' | 'several' | 'unknown-choice'

/** Says what is wrong with what a form sent, or null. Unknown choices come from a question that was edited meanwhile. */
export function faultOf(exercise: ExerciseToShow, choiceIds: string[]): AnswerFault | null {
  if (choiceIds.length === 0) return 'empty'
  if (choiceIds.some(id => !exercise.choices.some(choice => choice.id === id))) return 'unknown-choice'
  if (!exercise.multiple && choiceIds.length > 1) return 'several'
  return null
}
