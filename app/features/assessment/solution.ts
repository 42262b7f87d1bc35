import type { ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'
import { gapsOf } from './grade-gaps.ts'

/** One line of an answer: `html` is the author's, `text` is to be shown as it is. */
export type SolutionLine = { html: string | null; text: string | null }

/** The right answer, line by line, for « Faisons-le ensemble » and for whoever judges a sheet of paper. */
export function solutionOf({ toShow, toGrade }: { toShow: ExerciseToShow; toGrade: ExerciseToGrade }): SolutionLine[] {
  if ('choices' in toShow && 'rightChoiceIds' in toGrade)
    return toShow.choices
      .filter(({ id }) => toGrade.rightChoiceIds.includes(id))
      .map(({ html }) => ({ html, text: null }))
  if (toShow.kind === 'ordering' && toGrade.kind === 'ordering')
    return toGrade.order.flatMap(id => {
      const piece = toShow.pieces.find(candidate => candidate.id === id)
      return piece ? [{ html: piece.html, text: null }] : []
    })
  if (toShow.kind === 'matching' && toGrade.kind === 'matching')
    return toShow.lefts.map(({ id, html }) => ({
      html,
      text: toShow.partners.find(partner => partner.id === toGrade.pairs[id])?.text ?? '',
    }))
  if (toShow.kind === 'gaps' && toGrade.kind === 'gaps')
    return gapsOf(toShow).map(({ id, options }) => {
      const key = toGrade.gaps.find(gap => gap.id === id)
      const text = options?.find(option => option.id === key?.rightOptionId)?.text ?? key?.wording?.accepted[0] ?? ''
      return { html: null, text }
    })
  if (toShow.kind === 'number' && toGrade.kind === 'number')
    return [{ html: null, text: `${frenchNumber(toGrade.answer)}${toShow.unit ? ` ${toShow.unit}` : ''}` }]
  if (toGrade.kind === 'short-answer') return [{ html: null, text: toGrade.wording.accepted[0] ?? '' }]
  return []
}

function frenchNumber(value: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }).format(value)
}
