import type { ExerciseToGrade, ExerciseToShow, GapsToGrade, GapsToShow } from '#app/content/contract.ts'

/** One line of an answer: `html` is the author's, `text` is to be shown as it is. */
export type SolutionLine = ({ html: string } | { text: string })[]

/** The right answer, line by line, for « Faisons-le ensemble » and for whoever judges a sheet of paper. */
export function solutionOf({ toShow, toGrade }: { toShow: ExerciseToShow; toGrade: ExerciseToGrade }): SolutionLine[] {
  if ('choices' in toShow && 'rightChoiceIds' in toGrade)
    return toShow.choices.filter(({ id }) => toGrade.rightChoiceIds.includes(id)).map(({ html }) => [{ html }])
  if (toShow.kind === 'ordering' && toGrade.kind === 'ordering')
    return toGrade.order.flatMap(id => toShow.pieces.filter(piece => piece.id === id).map(({ html }) => [{ html }]))
  if (toShow.kind === 'matching' && toGrade.kind === 'matching')
    return toShow.lefts.map(({ id, html }) => {
      const partner = toShow.partners.find(candidate => candidate.id === toGrade.pairs[id])
      return [{ html: html.replace(/\.$/, '') }, { text: ` : ${partner?.text ?? ''}` }]
    })
  if (toShow.kind === 'gaps' && toGrade.kind === 'gaps')
    return toShow.lines.map(line => line.map(run => ('html' in run ? run : { text: wordOf(run.gap, toGrade) })))
  if (toShow.kind === 'number' && toGrade.kind === 'number')
    return [[{ text: `${frenchNumber(toGrade.answer)}${toShow.unit ? `\u00a0${toShow.unit}` : ''}` }]]
  return toGrade.kind === 'short-answer' ? [[{ text: toGrade.wording.accepted[0] ?? '' }]] : []
}

type Gap = Extract<GapsToShow['lines'][number][number], { gap: unknown }>['gap']

function wordOf({ id, options }: Gap, { gaps }: GapsToGrade): string {
  const key = gaps.find(gap => gap.id === id)
  return options?.find(option => option.id === key?.rightOptionId)?.text ?? key?.wording?.accepted[0] ?? ''
}

function frenchNumber(value: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }).format(value)
}
