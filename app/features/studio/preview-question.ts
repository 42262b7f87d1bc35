import type { CompiledEdition, ExerciseToGrade, ExerciseToShow, Step } from '#app/content/contract.ts'
import { gapsOf, type SolutionLine, solutionOf } from '#app/features/assessment/index.ts'

/** A step to come, with the key of its question: for whoever writes it, never for whoever learns. */
export type StepPreview = {
  id: string
  title: string
  html: string
  question: QuestionPreview | null
}

export type QuestionPreview = {
  promptHtml: string
  /** What is chosen from, where the question is made of choices. */
  choices: { html: string; isRight: boolean; feedbackHtml: string | null }[]
  /** The text of gaps as a learner sees it: a gap is its number. */
  lines: ({ html: string } | { gap: number })[][]
  /** The right answer, where it is not a mark on a choice. */
  answer: SolutionLine[]
  isOrdered: boolean
  /** What is said of the answer as a whole, and of its pieces. */
  remarks: { said: string; html: string }[]
  hintsHtml: string[]
}

/** Everything that a step asks and answers. */
export function previewStep({ step, edition }: { step: Step; edition: CompiledEdition }): StepPreview {
  const { id, title, html, exercise } = step
  const toGrade = exercise ? edition.grading[exercise.id] : undefined
  return { id, title, html, question: exercise && toGrade ? previewQuestion(exercise, toGrade) : null }
}

function previewQuestion(toShow: ExerciseToShow, toGrade: ExerciseToGrade): QuestionPreview {
  const { feedbackHtml, hintsHtml } = toGrade
  const right = 'rightChoiceIds' in toGrade ? toGrade.rightChoiceIds : []
  const choices = 'choices' in toShow ? toShow.choices : []
  const isChosen = choices.length > 0
  const gaps = toShow.kind === 'gaps' ? gapsOf(toShow) : []
  return {
    promptHtml: toShow.promptHtml,
    choices: choices.map(({ id, html }) => ({
      html,
      isRight: right.includes(id),
      feedbackHtml: feedbackHtml[id] ?? null,
    })),
    lines:
      toShow.kind === 'gaps'
        ? toShow.lines.map(line => line.map(run => ('gap' in run ? { gap: gaps.indexOf(run.gap) + 1 } : run)))
        : [],
    answer: isChosen ? [] : answerOf(toShow, toGrade),
    isOrdered: toShow.kind === 'ordering',
    remarks: isChosen ? [] : remarksOf(toShow, feedbackHtml),
    hintsHtml,
  }
}

function answerOf(toShow: ExerciseToShow, toGrade: ExerciseToGrade): SolutionLine[] {
  if (toShow.kind === 'gaps' && toGrade.kind === 'gaps')
    return gapsOf(toShow).map(({ id, options }, index) => {
      const key = toGrade.gaps.find(gap => gap.id === id)
      const right = options?.find(option => option.id === key?.rightOptionId)?.text
      const words = right === undefined ? (key?.wording?.accepted ?? []) : [right]
      const among = options ? `, à choisir parmi : ${options.map(({ text }) => text).join(', ')}` : ''
      return [{ text: `Trou ${index + 1} : ${words.join(', ou ')}${among}.` }]
    })
  if (toGrade.kind === 'short-answer') return [[{ text: toGrade.wording.accepted.join(', ou ') }]]
  const lines = solutionOf({ toShow, toGrade })
  if (toGrade.kind !== 'number' || toGrade.tolerance === 0) return lines
  const near = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }).format(toGrade.tolerance)
  return lines.map(line => [...line, { text: `, à ${near} près` }])
}

function remarksOf(toShow: ExerciseToShow, feedbackHtml: Record<string, string>): QuestionPreview['remarks'] {
  const whole = { juste: 'Si la réponse est juste', autre: 'Pour une autre réponse' }
  const pieces = toShow.kind === 'ordering' ? toShow.pieces : toShow.kind === 'matching' ? toShow.lefts : []
  return Object.entries(feedbackHtml).map(([of, html]) => {
    const place = pieces.findIndex(({ id }) => id === of) + 1
    return { said: of === 'juste' || of === 'autre' ? whole[of] : `Pour la ligne ${place}`, html }
  })
}
