import type { ExerciseToShow } from '#app/content/contract.ts'
import type { StepToShow } from '../describe-step.server.ts'
import type { TryToShow } from '../describe-try.ts'

/** What a view of a question is given: nothing of the key. */
export type FieldProps<Exercise = ExerciseToShow> = { step: StepToShow; exercise: Exercise; tried: TryToShow }
