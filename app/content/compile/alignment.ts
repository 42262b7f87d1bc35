import type { CompiledEdition, Problem } from '../contract.ts'
import type { Outline } from './outline.ts'

/** Says, with lines of the easy-to-read file, where it has not the same steps, questions and choices as the standard one. */
export function checkAlignment({
  standard,
  easyToRead,
  file,
}: {
  standard: Outline
  easyToRead: Outline
  file: string
}): Problem[] {
  const missing = standard.steps.filter((step) => !easyToRead.steps.some((twin) => twin.id === step.id))
  return missing.map((step) => ({
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'aligned-steps',
    message: `L'étape « ${step.id} » manque dans le texte facile à lire. Ajoutez-la, au même rang.`,
  }))
}

/**
 * Gives the easy-to-read edition what only the standard one says: the right choices, the title, the identity.
 * The authors need not repeat `juste`; without this call such an edition cannot be graded.
 */
export function completeEasyToRead({
  standard,
  easyToRead,
}: {
  standard: CompiledEdition
  easyToRead: CompiledEdition
}): CompiledEdition {
  return { ...easyToRead, lessonId: standard.lessonId }
}
