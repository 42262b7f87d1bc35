import type { CompiledEdition, Definition, ExerciseToGrade, ExerciseToShow, Step } from '#app/content/contract.ts'
import { type Stage, stages } from './recall-cards.ts'

export type RecallQuestion = {
  step: Step
  exercise: ExerciseToShow
  toGrade: ExerciseToGrade
  /** What must be read to understand what is asked: « Que fait Karim ? » needs the story before it. */
  situation: { html: string; figuresHtml: string[] }
  definitions: Definition[]
}

/** Every question of a lesson, of any kind, with the situation that it speaks of. */
export function questionsOf(edition: CompiledEdition): RecallQuestion[] {
  return edition.steps.flatMap(step => {
    const { exercise } = step
    const toGrade = exercise ? edition.grading[exercise.id] : undefined
    if (!exercise || !toGrade) return []
    const situation = teaches(step) ? { html: '', figuresHtml: [] } : step
    const shown = `${situation.html}${JSON.stringify(exercise)}`
    const definitions = step.definitions.filter(({ id }) => new RegExp(`#mot-${id}(?![a-z0-9-])`).test(shown))
    const { html, figuresHtml } = situation
    return [{ step, exercise, toGrade, situation: { html, figuresHtml }, definitions }]
  })
}

/** The question of a card: another one each time, where the lesson has several. Null where it has none. */
export function questionOf({
  edition,
  stage,
  again,
}: {
  edition: CompiledEdition
  stage: Stage
  again: boolean
}): RecallQuestion | null {
  const asking = questionsOf(edition)
  const time = again ? stages.length : stages.indexOf(stage)
  return asking[time % Math.max(1, asking.length)] ?? null
}

// A step that says what to keep in mind has just said the answer: its question stands alone, and is asked from memory.
function teaches({ html }: Step): boolean {
  return html.includes('class="hl"')
}
