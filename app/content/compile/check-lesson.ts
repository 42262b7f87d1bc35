import { attributeOf, elementsNamed, placeOf } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'
import { checkQuestion } from './questions/check-question.ts'
import type { RawStep } from './split-steps.ts'

type Options = { steps: RawStep[]; isEasyToRead: boolean; problems: ProblemList }

/** Checks what holds between the parts of a lesson: identities, questions, the highlighted sentence. */
export function checkLesson({ steps, isEasyToRead, problems }: Options): void {
  checkDuplicates({ steps, problems })
  for (const step of steps) {
    const [, second] = elementsNamed(step.blocks, 'ARetenir')
    if (second !== undefined) {
      problems.warn(
        'one-highlight',
        placeOf(second),
        'Cette étape a déjà une phrase à retenir. Gardez-en une seule : tout surligner ne montre plus rien.',
      )
    }
    if (step.blocks.length === 0 && step.quiz === null && step.simulator === null) {
      problems.warn('empty-step', step.place, `L’étape « ${step.title} » est vide. Écrivez son texte, ou supprimez-la.`)
    }
    if (step.quiz !== null) checkQuestion({ element: step.quiz, isEasyToRead, problems })
  }
}

function checkDuplicates({ steps, problems }: { steps: RawStep[]; problems: ProblemList }): void {
  const stepLines = new Map<string, number>()
  const quizLines = new Map<string, number>()
  for (const { id, place, quiz, simulator } of steps) {
    sayDuplicate({ id, what: 'étape', place, lines: stepLines, problems })
    if (simulator !== null)
      sayDuplicate({
        id: attributeOf(simulator, 'id') ?? '',
        what: 'question ou un simulateur',
        place: placeOf(simulator),
        lines: quizLines,
        problems,
      })
    if (quiz !== null)
      sayDuplicate({
        id: attributeOf(quiz, 'id') ?? '',
        what: 'question',
        place: placeOf(quiz),
        lines: quizLines,
        problems,
      })
  }
}

type Duplicate = {
  id: string
  what: string
  place: { line: number; column: number }
  lines: Map<string, number>
  problems: ProblemList
}

function sayDuplicate({ id, what, place, lines, problems }: Duplicate): void {
  if (id === '') return
  const line = lines.get(id)
  if (line === undefined) {
    lines.set(id, place.line)
    return
  }
  problems.error(
    'duplicate-id',
    place,
    `L’id « ${id} » sert déjà pour une ${what}, à la ligne ${line}. Donnez-en un autre à celle-ci.`,
  )
}
