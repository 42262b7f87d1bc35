import type { PhrasingContent, RootContent } from 'mdast'
import { isPicture, pairUp, splitQuestion, toWords } from './adapt-tree.ts'
import { attributeOf, elementsNamed, hasFlag, walkAll } from './lesson-tree.ts'
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

export type ExercisePlan = {
  id: string
  isMultiple: boolean
  prompt: number
  choices: { id: string; isRight: boolean; html: number; feedback: number | null }[]
  hint: number | null
}

/** What a learner sees apart from what only the server may read; each is rendered alone, so that no key can slip. */
export function planParts({ steps, isEasyToRead }: { steps: RawStep[]; isEasyToRead: boolean }): {
  plans: StepPlan[]
  parts: RawPart[]
} {
  const parts: RawPart[] = []
  const add = (nodes: RootContent[]) => parts.push({ kind: 'blocks', nodes }) - 1
  const addWords = (children: PhrasingContent[]) =>
    parts.push({ kind: 'words', nodes: [{ type: 'paragraph', children }] }) - 1
  const plans = steps.map(step => {
    const quiz = step.quiz
    const question = splitQuestion(quiz === null ? [] : quiz.children.filter(node => !isExercisePiece(node)))
    const blocks = [...step.blocks, ...question.lead]
    const figures = isEasyToRead ? [] : blocks.filter(isPicture)
    const body = isEasyToRead ? pairUp(blocks) : blocks.filter(node => !isPicture(node))
    const exercise: ExercisePlan | null =
      quiz === null
        ? null
        : {
            id: attributeOf(quiz, 'id') ?? '',
            isMultiple: hasFlag(quiz, 'plusieurs'),
            prompt: addWords(question.question),
            choices: elementsNamed(quiz.children, 'Choix').map(choice => {
              const [feedback] = elementsNamed(choice.children, 'Retour')
              return {
                id: attributeOf(choice, 'id') ?? '',
                isRight: hasFlag(choice, 'juste'),
                html: addWords(toWords(choice.children)),
                feedback: feedback === undefined ? null : add(feedback.children),
              }
            }),
            hint: hintOf(elementsNamed(quiz.children, 'CoupDePouce')[0]?.children),
          }
    return { step, body: add(body), figures: figures.map(figure => add([figure])), exercise, words: wordsOf(step) }
  })
  return { plans, parts }

  function hintOf(nodes: RootContent[] | undefined): number | null {
    return nodes === undefined ? null : add(nodes)
  }
}

function isExercisePiece(node: RootContent): boolean {
  return node.type === 'lessonElement' && (node.name === 'Choix' || node.name === 'CoupDePouce')
}

function wordsOf(step: RawStep): string[] {
  const ids = new Set<string>()
  for (const node of walkAll([...step.blocks, ...(step.quiz === null ? [] : [step.quiz])])) {
    const id = node.type === 'lessonElement' && node.name === 'Mot' ? attributeOf(node, 'id') : null
    if (id !== null) ids.add(id)
  }
  return [...ids]
}
