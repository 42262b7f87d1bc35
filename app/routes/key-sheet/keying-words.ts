import type { ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'
import { gapsOf, solutionOf } from '#app/features/assessment/index.ts'
import { type LetterFault, letterOf, paperQuestion } from '#app/features/paper/index.ts'

/** What to type for a question of a sheet. */
export function keyingHelp(exercise: ExerciseToShow): string {
  switch (exercise.kind) {
    case 'ordering':
      return 'Toutes les lettres, dans l’ordre écrit'
    case 'matching':
      return 'Une lettre par numéro : 1B 2A, ou BA'
    case 'gaps':
      return gapsOf(exercise).some(({ options }) => options === null)
        ? 'Un signe par trou : sa lettre ; O si le mot écrit est juste, N sinon'
        : 'Une lettre par trou'
    case 'number':
    case 'short-answer':
      return 'O si la réponse est juste, N sinon'
    default:
      return exercise.multiple ? 'Une ou plusieurs lettres' : 'Une lettre'
  }
}

/**
 * What is expected where something was written with a pen: nobody can judge it without the key, and only the staff who
 * key a sheet in see it. Empty for a question that is answered by letters.
 */
export function expectedWords({ toShow, toGrade }: { toShow: ExerciseToShow; toGrade: ExerciseToGrade }): string[] {
  if (toShow.kind === 'gaps' && toGrade.kind === 'gaps')
    return gapsOf(toShow).flatMap(({ id, options }, index) => {
      const accepted = toGrade.gaps.find(gap => gap.id === id)?.wording?.accepted ?? []
      return options ? [] : [`Trou ${index + 1} : ${accepted.join(', ou ')}`]
    })
  if (toGrade.kind === 'short-answer') return [toGrade.wording.accepted.join(', ou ')]
  if (toGrade.kind !== 'number') return []
  const answer = solutionOf({ toShow, toGrade }).map(line => line.map(run => ('text' in run ? run.text : '')).join(''))
  const french = String(toGrade.tolerance).replace('.', ',')
  return toGrade.tolerance > 0 ? answer.map(words => `${words}, à ${french} près`) : answer
}

/** What is wrong with the letters of a question, and what to type instead. */
export function letterFaultSentence({
  fault,
  sign,
  exercise,
}: {
  fault: LetterFault
  sign: string
  exercise: ExerciseToShow
}): string {
  if (fault === 'several') return 'Cette question attend une seule lettre. Écrivez-en une, ou laissez vide.'
  if (fault === 'twice') return `« ${sign} » est écrit deux fois. Chaque lettre a une seule place.`
  if (fault === 'incomplete')
    return `Il manque des lettres. Écrivez-les toutes, ou laissez vide. ${keyingHelp(exercise)}.`
  const last = letterOf(paperQuestion(exercise).lettered.length - 1)
  const isLettered = paperQuestion(exercise).lettered.length > 0
  return isLettered
    ? `Cette question va de A à ${last}. Nous ne lisons pas « ${sign} ».`
    : `${keyingHelp(exercise)}. Nous ne lisons pas « ${sign} ».`
}
