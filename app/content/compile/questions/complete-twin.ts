import type { ExerciseToGrade, ExerciseToShow } from '../../contract.ts'

/** What is shown of an easy-to-read question, with what only the standard one says. */
export function completeExercise({
  own,
  original,
}: {
  own: ExerciseToShow
  original: ExerciseToShow | null
}): ExerciseToShow {
  if (original === null) return own
  const hintCount = own.hintCount > 0 ? own.hintCount : original.hintCount
  if ('multiple' in own && 'multiple' in original) return { ...own, hintCount, multiple: original.multiple }
  if (own.kind === 'number' && original.kind === 'number') return { ...own, hintCount, unit: own.unit ?? original.unit }
  return { ...own, hintCount }
}

/** The key is always the standard edition's; the twin's own feedback and hints are kept. */
export function completeGrading({
  own,
  original,
}: {
  own: ExerciseToGrade
  original: ExerciseToGrade
}): ExerciseToGrade {
  return {
    ...original,
    feedbackHtml: { ...original.feedbackHtml, ...own.feedbackHtml },
    hintsHtml: own.hintsHtml.length > 0 ? own.hintsHtml : original.hintsHtml,
  }
}
