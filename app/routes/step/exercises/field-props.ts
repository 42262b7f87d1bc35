import type { ExerciseToShow } from '#app/content/contract.ts'
import type { TryToShow } from '../describe-try.ts'

/** The page that asks: a step, or a recall card. */
export type AskingPage = { address: string }

/** What a view of a question is given: nothing of the key. */
export type FieldProps<Exercise = ExerciseToShow> = { step: AskingPage; exercise: Exercise; tried: TryToShow }
