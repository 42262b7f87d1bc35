import type { RootContent } from 'mdast'
import { attributeOf, elementsNamed, hasFlag, type LessonElement, placeOf, walk } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'
import type { RawStep } from './split-steps.ts'

// What a `<label>` may hold once it is written as a line.
const CHOICE_BLOCKS = new Set(['paragraph', 'list'])

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
        'Cette étape a déjà une phrase à retenir. Gardez-en une seule : tout surligner ne montre plus rien.',
      )
    }
    if (step.blocks.length === 0 && step.quiz === null && step.simulator === null) {
      problems.warn('empty-step', step.place, `L’étape « ${step.title} » est vide. Écrivez son texte, ou supprimez-la.`)
    }
    if (step.quiz !== null) checkQuiz({ quiz: step.quiz, isEasyToRead, problems })
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
    `L’id « ${id} » sert déjà pour une ${what}, à la ligne ${line}. Donnez-en un autre à celle-ci.`,
  )
}

function checkQuiz({
  quiz,
  isEasyToRead,
  problems,
}: {
  quiz: LessonElement
  isEasyToRead: boolean
  problems: ProblemList
}): void {
  const choices = elementsNamed(quiz.children, 'Choix')
  const place = placeOf(quiz)
  if (choices.length < 2 || choices.length > 6) {
    const count = choices.length === 0 ? 'Cette question n’a aucun choix' : `Cette question a ${choices.length} choix`
    problems.error('quiz-choices', place, `${count}. Écrivez-en de deux à six, chacun dans <Choix id="…">.`)
  }
  const right = choices.filter(choice => hasFlag(choice, 'juste'))
  // The twin may leave the right choices to the standard edition.
  if (right.length === 0 && choices.length > 0 && !isEasyToRead) {
    problems.error(
      'quiz-right',
      place,
      'Aucun choix n’est juste. Ajoutez juste à la bonne réponse : <Choix id="b" juste>.',
    )
  }
  if (right.length > 1 && !hasFlag(quiz, 'plusieurs')) {
    problems.error(
      'quiz-right',
      placeOf(right[1] ?? quiz),
      'Deux choix sont justes. Gardez-en un, ou écrivez <Quiz id="…" plusieurs>.',
    )
  }
  if (!hasQuestion(quiz.children)) {
    problems.error(
      'quiz-question',
      place,
      'Cette question n’a pas de texte. Écrivez-la entre <Quiz> et le premier <Choix>.',
    )
  }
  const [, secondHint] = elementsNamed(quiz.children, 'CoupDePouce')
  if (secondHint !== undefined)
    problems.error('quiz-hint', placeOf(secondHint), 'Cette question a déjà un coup de pouce. Gardez-en un seul.')
  for (const node of walk(quiz)) {
    if (node.type === 'footnoteReference')
      problems.error(
        'footnote',
        placeOf(node),
        'Une question n’a pas de note de bas de page. Écrivez la note dans le texte de l’étape.',
      )
  }
  const lines = new Map<string, number>()
  for (const choice of choices) {
    const id = attributeOf(choice, 'id') ?? ''
    if (id !== '' && lines.has(id)) {
      problems.error(
        'duplicate-id',
        placeOf(choice),
        `L’id « ${id} » sert déjà pour le choix de la ligne ${lines.get(id)}. Donnez-en un autre à celui-ci.`,
      )
    }
    lines.set(id, placeOf(choice).line)
    checkChoice({ choice, problems })
  }
}

function hasQuestion(nodes: RootContent[]): boolean {
  return nodes.some(node => node.type === 'paragraph' || node.type === 'list' || node.type === 'heading')
}

function checkChoice({ choice, problems }: { choice: LessonElement; problems: ProblemList }): void {
  const feedbacks = elementsNamed(choice.children, 'Retour')
  const own = choice.children.filter(node => node.type !== 'lessonElement')
  const place = placeOf(choice)
  if (feedbacks.length === 0) {
    problems.warn(
      'choice-feedback',
      place,
      'Ce choix n’a pas de <Retour>. Dites à la personne pourquoi ce choix convient, ou pas encore.',
    )
  }
  if (feedbacks[1] !== undefined)
    problems.error('choice-feedback', placeOf(feedbacks[1]), 'Ce choix a déjà un <Retour>. Gardez-en un seul.')
  if (own.length === 0 && choice.children.length > 0)
    problems.error('choice-content', place, 'Ce choix n’a pas de texte. Écrivez-le avant <Retour>.')
  const odd = own.find(node => !CHOICE_BLOCKS.has(node.type))
  if (odd !== undefined)
    problems.error(
      'choice-content',
      placeOf(odd),
      'Un choix est une phrase courte. Mettez le titre, le tableau ou la citation dans la question.',
    )
}
