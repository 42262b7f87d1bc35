import type { PhrasingContent, RootContent } from 'mdast'
import { isPicture, pairUp } from './adapt-tree.ts'
import { attributeOf, walkAll } from './lesson-tree.ts'
import type { MediaLookup } from './media-lookup.ts'
import { type ExercisePlan, planQuestion } from './questions/plan-question.ts'
import type { RawStep } from './split-steps.ts'

/** Rendered alone. `words` go where no block may stand: a legend, a label. */
export type RawPart = { kind: 'blocks' | 'words'; nodes: RootContent[] }

/** Where each piece of a step is in the list of parts to render. */
export type StepPlan = {
  step: RawStep
  body: number
  figures: number[]
  exercise: ExercisePlan | null
  /** Ids of the glossary, in the order of reading. */
  words: string[]
}

/** What a learner sees apart from what only the server may read; each is rendered alone, so that no key can slip. */
export function planParts({
  steps,
  isEasyToRead,
  media,
}: {
  steps: RawStep[]
  isEasyToRead: boolean
  media: MediaLookup
}): {
  plans: StepPlan[]
  parts: RawPart[]
} {
  const parts: RawPart[] = []
  const add = (nodes: RootContent[]) => parts.push({ kind: 'blocks', nodes }) - 1
  const addWords = (children: PhrasingContent[]) =>
    parts.push({ kind: 'words', nodes: [{ type: 'paragraph', children }] }) - 1
  const plans = steps.map(step => {
    const planned =
      step.quiz === null ? null : planQuestion({ element: step.quiz, add: { blocks: add, words: addWords }, media })
    const blocks = [...step.blocks, ...(planned?.lead ?? [])]
    const figures = isEasyToRead ? [] : blocks.filter(isPicture)
    const body = isEasyToRead ? pairUp(blocks) : blocks.filter(node => !isPicture(node))
    const exercise = planned?.exercise ?? null
    return { step, body: add(body), figures: figures.map(figure => add([figure])), exercise, words: wordsOf(step) }
  })
  return { plans, parts }
}

function wordsOf(step: RawStep): string[] {
  const ids = new Set<string>()
  for (const node of walkAll([...step.blocks, ...(step.quiz === null ? [] : [step.quiz])])) {
    const id = node.type === 'lessonElement' && node.name === 'Mot' ? attributeOf(node, 'id') : null
    if (id !== null) ids.add(id)
  }
  return [...ids]
}
