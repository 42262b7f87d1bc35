import type { CompiledEdition, ExerciseToGrade, ExerciseToShow, Step } from '../contract.ts'

/** A question of the first editions: one kind, one hint. Sheets of paper still name editions that hold them. */
type OldShown = {
  id: string
  multiple: boolean
  promptHtml: string
  choices: { id: string; html: string }[]
  hasHint: boolean
}
type OldKey = { id: string; rightChoiceIds: string[]; feedbackHtml: Record<string, string>; hintHtml: string | null }
type StoredStep = Omit<Step, 'exercise'> & { exercise: ExerciseToShow | OldShown | null }
type Stored = Omit<CompiledEdition, 'steps' | 'grading'> & {
  steps: StoredStep[]
  grading: Record<string, ExerciseToGrade | OldKey>
}

/** An edition as it was stored, by this version of the compiler or by an older one. */
export function readStored(text: string): CompiledEdition {
  const stored: Stored = JSON.parse(text)
  return {
    ...stored,
    steps: stored.steps.map(step => ({ ...step, exercise: step.exercise && toShow(step.exercise) })),
    grading: Object.fromEntries(Object.entries(stored.grading).map(([id, key]) => [id, toGrade(key)])),
  }
}

function toShow(exercise: ExerciseToShow | OldShown): ExerciseToShow {
  if ('kind' in exercise) return exercise
  const { hasHint, ...shown } = exercise
  return { ...shown, kind: 'choice', hintCount: hasHint ? 1 : 0 }
}

function toGrade(key: ExerciseToGrade | OldKey): ExerciseToGrade {
  if ('kind' in key) return key
  const { hintHtml, ...grading } = key
  return { ...grading, kind: 'choice', hintsHtml: hintHtml === null ? [] : [hintHtml] }
}
