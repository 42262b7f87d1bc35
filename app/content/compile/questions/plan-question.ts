import { splitQuestion } from '../adapt-tree.ts'
import { attributeOf, elementsNamed } from '../lesson-tree.ts'
import { kindOf } from './kinds.ts'
import type { BuiltExercise, PlannedQuestion } from './question-kind.ts'

export type ExercisePlan = { id: string; build(html: string[]): BuiltExercise }

/** A question on its way: what leads to it goes to the body of its step, the rest is rendered piece by piece. */
export function planQuestion(given: PlannedQuestion): {
  lead: ReturnType<typeof splitQuestion>['lead']
  exercise: ExercisePlan
} {
  const { element, add } = given
  const kind = kindOf(element)
  const { lead, question } = splitQuestion(kind.words(element))
  const id = attributeOf(element, 'id') ?? ''
  const prompt = question.length === 0 ? null : add.words(question)
  const hints = elementsNamed(element.children, 'CoupDePouce').map(hint => add.blocks(hint.children))
  const feedback = elementsNamed(element.children, 'Retour').map(
    node => [attributeOf(node, 'si')?.trim() ?? '', add.blocks(node.children)] as const,
  )
  const build = kind.plan(given)
  return {
    lead,
    exercise: {
      id,
      build: html =>
        build(
          html,
          { id, promptHtml: prompt === null ? '' : (html[prompt] ?? ''), hintCount: hints.length },
          {
            id,
            feedbackHtml: Object.fromEntries(feedback.map(([about, place]) => [about, html[place] ?? ''])),
            hintsHtml: hints.map(place => html[place] ?? ''),
          },
        ),
    },
  }
}
