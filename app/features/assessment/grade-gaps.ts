import type { Gap, GapsToGrade, GapsToShow } from '#app/content/contract.ts'
import {
  type AnswerFault,
  fieldNames,
  firstOf,
  type Outcome,
  outcomeOf,
  pairSymbol,
  type ReadAnswer,
  readPairs,
  type Sent,
  typedSymbol,
} from './answer-parts.ts'
import { isAccepted } from './typed-words.ts'

/** The gaps of a text, in the order of reading. */
export function gapsOf({ lines }: Pick<GapsToShow, 'lines'>): Gap[] {
  return lines.flat().flatMap(run => ('gap' in run ? [run.gap] : []))
}

/** One symbol a gap: `a:ok` or `a:non` for what was typed, `b=2` for what was chosen. */
export function readGaps({
  toShow,
  toGrade,
  sent,
}: {
  toShow: GapsToShow
  toGrade: GapsToGrade
  sent: Sent
}): ReadAnswer {
  const gaps = gapsOf(toShow)
  const values = gaps.map(gap => firstOf(sent, fieldNames.gap(gap.id)))
  if (values.every(value => value === '')) return { fault: 'empty' }
  if (values.some(value => value === '')) return { fault: 'incomplete' }
  const choiceIds = gaps.map((gap, index) => {
    const value = values[index] ?? ''
    return gap.options
      ? pairSymbol(gap.id, value)
      : typedSymbol(gap.id, isRightWord({ toGrade, id: gap.id, typed: value }))
  })
  const fault = faultOfGaps(toShow, choiceIds)
  return fault ? { fault } : { choiceIds }
}

function isRightWord({ toGrade, id, typed }: { toGrade: GapsToGrade; id: string; typed: string }): boolean {
  const wording = toGrade.gaps.find(gap => gap.id === id)?.wording
  if (!wording) return false
  const others = toGrade.gaps.flatMap(gap => (gap.id === id ? [] : (gap.wording?.accepted ?? [])))
  return isAccepted({ typed, wording, others })
}

export function faultOfGaps(exercise: GapsToShow, choiceIds: string[]): AnswerFault | null {
  const chosen = readPairs(choiceIds)
  const isKnown = gapsOf(exercise).every(({ id, options }) =>
    options
      ? options.some(option => option.id === chosen.get(id))
      : choiceIds.some(symbol => symbol === typedSymbol(id, true) || symbol === typedSymbol(id, false)),
  )
  return isKnown && choiceIds.length === gapsOf(exercise).length ? null : 'unknown-choice'
}

/** The gaps that are filled right. */
export function rightGaps({ gaps }: Pick<GapsToGrade, 'gaps'>, choiceIds: string[]): string[] {
  const chosen = readPairs(choiceIds)
  return gaps
    .filter(({ id, rightOptionId }) =>
      rightOptionId === null ? choiceIds.includes(typedSymbol(id, true)) : chosen.get(id) === rightOptionId,
    )
    .map(({ id }) => id)
}

export function gradeGaps(key: Pick<GapsToGrade, 'gaps'>, choiceIds: string[]): Outcome {
  return outcomeOf({ right: rightGaps(key, choiceIds).length, total: key.gaps.length })
}
