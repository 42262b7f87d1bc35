import type { NumberToGrade, NumberToShow } from '#app/content/contract.ts'
import { fieldNames, firstOf, type ReadAnswer, type Sent, typedSymbol } from './answer-parts.ts'
import { readNumbers } from './typed-number.ts'

/** Whether the number that was typed is the one, or near enough: `reponse:ok` or `reponse:non`. */
export function readNumber({
  toShow,
  toGrade,
  sent,
}: {
  toShow: NumberToShow
  toGrade: NumberToGrade
  sent: Sent
}): ReadAnswer {
  const typed = firstOf(sent, fieldNames.typed)
  if (typed === '') return { fault: 'empty' }
  const numbers = readNumbers({ typed, unit: toShow.unit })
  if (numbers.length === 0) return { fault: 'not-a-number' }
  return {
    choiceIds: [
      typedSymbol(
        fieldNames.typed,
        numbers.some(value => isNear(value, toGrade)),
      ),
    ],
  }
}

function isNear(value: number, { answer, tolerance }: Pick<NumberToGrade, 'answer' | 'tolerance'>): boolean {
  // 0.1 + 0.2 is not quite 0.3 for a machine: a hair more is allowed than what the author says.
  return Math.abs(value - answer) <= tolerance + Math.abs(answer) * 1e-9
}
