import type { PicksToShow } from '../../contract.ts'
import { toWords } from '../adapt-tree.ts'
import { attributeOf, elementsNamed, hasFlag, type LessonElement } from '../lesson-tree.ts'
import type { AddPart, BuiltExercise, PlannedQuestion, Shared, SharedKey } from './question-kind.ts'

export type PlannedPart = { id: string; isRight: boolean; html: number; feedback: number | null }

/** The parts of a question that have words and a feedback of their own, to be rendered. */
export function planParts({ parts, add }: { parts: LessonElement[]; add: AddPart }): PlannedPart[] {
  return parts.map(part => {
    const html = add.words(toWords(part.children))
    return {
      id: attributeOf(part, 'id') ?? '',
      isRight: hasFlag(part, 'juste'),
      html,
      feedback: planFeedback(part, add),
    }
  })
}

/** The `<Retour>` of a part, or null. */
export function planFeedback(part: LessonElement, add: AddPart): number | null {
  const [feedback] = elementsNamed(part.children, 'Retour')
  return feedback === undefined ? null : add.blocks(feedback.children)
}

/** The feedback of each part that has one. */
export function feedbackOf(parts: Pick<PlannedPart, 'id' | 'feedback'>[], html: string[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap(({ id, feedback }) => (feedback === null ? [] : [[id, html[feedback] ?? '']])),
  )
}

/** A question that is answered by choosing among its parts. */
export function planPicks({
  element,
  add,
  part,
  kind,
  multiple,
}: Pick<PlannedQuestion, 'element' | 'add'> & {
  part: string
  kind: Exclude<PicksToShow['kind'], 'zones'>
  multiple: boolean
}): (html: string[], shared: Shared, sharedKey: SharedKey) => BuiltExercise {
  const parts = planParts({ parts: elementsNamed(element.children, part), add })
  return (html, shared, sharedKey) => ({
    shown: {
      ...shared,
      kind,
      multiple,
      choices: parts.map(({ id, html: place }) => ({ id, html: html[place] ?? '' })),
    },
    key: {
      ...sharedKey,
      kind,
      feedbackHtml: feedbackOf(parts, html),
      rightChoiceIds: parts.filter(({ isRight }) => isRight).map(({ id }) => id),
    },
  })
}
