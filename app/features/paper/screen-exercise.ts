import type { ExerciseToGrade, ExerciseToShow, PicksToShow, Step } from '#app/content/contract.ts'
import type { AnswerPayload } from '#db/schema'

/** The choice that says: « we did it together, on a screen ». */
const together = 'ensemble'

/**
 * What a step asks on paper. A simulator needs a screen: its sheet asks whether it was done together with somebody, as
 * whoever keys the sheet in can tell.
 */
export function askedOnPaper({ exercise, simulator }: Pick<Step, 'exercise' | 'simulator'>): ExerciseToShow | null {
  return simulator ? screenExercise(simulator.id) : exercise
}

/** What grades that; null where the lesson has no key. */
export function keyOnPaper(
  { exercise, simulator }: Pick<Step, 'exercise' | 'simulator'>,
  grading: Record<string, ExerciseToGrade>,
): ExerciseToGrade | null {
  if (simulator)
    return { id: simulator.id, kind: 'choice', rightChoiceIds: [together], feedbackHtml: {}, hintsHtml: [] }
  return (exercise && grading[exercise.id]) ?? null
}

/** What a simulator done with somebody's help is worth: the same fact as on the screen, guided. Null: not done yet. */
export function screenResult(choiceIds: string[]): AnswerPayload | null {
  return choiceIds.includes(together) ? { choiceIds: [], outcome: 'right', help: 3 } : null
}

function screenExercise(id: string): PicksToShow {
  return {
    id,
    kind: 'choice',
    multiple: false,
    hintCount: 0,
    promptHtml: 'Cet exercice se fait à l’écran. Faites-le à l’accueil, avec une personne. Puis cochez.',
    choices: [
      { id: together, html: 'Nous l’avons fait ensemble, à l’écran.' },
      { id: 'pas-encore', html: 'Pas encore.' },
    ],
  }
}
