import type { ExerciseToShow, GapsToShow, MatchingToShow, OrderingToShow } from '#app/content/contract.ts'
import { fieldNames, gapsOf, pairSymbol, typedSymbol } from '#app/features/assessment/index.ts'

/** The letter printed before a choice, by its place: A, B, C… */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

export type LetterFault = 'out-of-range' | 'several' | 'incomplete' | 'twice'
type Read = { choiceIds: string[] } | null | { fault: LetterFault; sign: string }

// Of what was written with a pen: the person who keys it in says whether it is right.
const YES = ['O', '✓', '✔']
const NO = ['N', '✗', '✘']

/**
 * Reads the letters of an answer on paper, as somebody typed them: `b`, `a c`, `A,C`, `ac`; of an order `bca`; of pairs
 * `1b 2a` or `ba`; of what was written, `o` where it is right and `n` where it is not yet. Nothing typed is no answer: null.
 * `sign`: the first one that is none of this question.
 */
export function readLetters({ typed, question }: { typed: string; question: ExerciseToShow }): Read {
  const signs = [...typed.toUpperCase().replace(/[\s,;.·:=/+&-]/g, '')]
  if (signs.length === 0) return null
  switch (question.kind) {
    case 'ordering':
      return readOrder(signs, question)
    case 'matching':
      return readPairs(signs, question)
    case 'gaps':
      return readGaps(signs, question)
    case 'number':
    case 'short-answer':
      return readJudgement(signs)
    default:
      return readTicks(signs, question)
  }
}

function readTicks(signs: string[], question: { multiple: boolean; choices: { id: string }[] }): Read {
  const stray = strayAmong(signs, question.choices.length)
  if (stray !== null) return stray
  const choiceIds = question.choices.filter((_, index) => signs.includes(letterOf(index))).map(({ id }) => id)
  if (!question.multiple && choiceIds.length > 1) return { fault: 'several', sign: signs.join(' ') }
  return { choiceIds: choiceIds.sort() }
}

function readOrder(signs: string[], { pieces }: OrderingToShow): Read {
  const stray = strayAmong(signs, pieces.length)
  if (stray !== null) return stray
  const twice = signs.find((sign, index) => signs.indexOf(sign) !== index)
  if (twice !== undefined) return { fault: 'twice', sign: twice }
  if (signs.length < pieces.length) return { fault: 'incomplete', sign: signs.join(' ') }
  return { choiceIds: signs.flatMap(sign => pieces[indexOf(sign)]?.id ?? []) }
}

function readPairs(signs: string[], { lefts, partners }: MatchingToShow): Read {
  // « 1B 2A » or, in the order of the sheet, « BA ».
  const isNumbered = signs.some(sign => /\d/.test(sign))
  const letters = isNumbered ? lefts.map((_, index) => signs[signs.indexOf(String(index + 1)) + 1] ?? '') : signs
  const odd = isNumbered && signs.length !== lefts.length * 2
  if (odd || letters.length < lefts.length) return { fault: 'incomplete', sign: signs.join(' ') }
  const stray = strayAmong(letters, partners.length)
  if (stray !== null) return stray
  if (letters.length > lefts.length) return { fault: 'out-of-range', sign: letters[lefts.length] ?? '' }
  return { choiceIds: lefts.map(({ id }, index) => pairSymbol(id, partners[indexOf(letters[index] ?? '')]?.id ?? '')) }
}

function readGaps(signs: string[], question: GapsToShow): Read {
  const gaps = gapsOf(question)
  if (signs.length < gaps.length) return { fault: 'incomplete', sign: signs.join(' ') }
  const extra = signs[gaps.length]
  if (extra !== undefined) return { fault: 'out-of-range', sign: extra }
  const symbols = gaps.map(({ id, options }, index) => {
    const sign = signs[index] ?? ''
    if (!options) return isJudgement(sign) ? typedSymbol(id, YES.includes(sign)) : null
    const option = options[indexOf(sign)]
    return option ? pairSymbol(id, option.id) : null
  })
  const stray = symbols.indexOf(null)
  if (stray !== -1) return { fault: 'out-of-range', sign: signs[stray] ?? '' }
  return { choiceIds: symbols.filter(symbol => symbol !== null) }
}

function readJudgement(signs: string[]): Read {
  const [sign = '', second] = signs
  const stray = signs.find(one => !isJudgement(one))
  if (stray !== undefined) return { fault: 'out-of-range', sign: stray }
  if (second !== undefined) return { fault: 'several', sign: signs.join(' ') }
  return { choiceIds: [typedSymbol(fieldNames.typed, YES.includes(sign))] }
}

function isJudgement(sign: string): boolean {
  return YES.includes(sign) || NO.includes(sign)
}

function strayAmong(signs: string[], total: number): { fault: LetterFault; sign: string } | null {
  const stray = signs.find(sign => indexOf(sign) < 0 || indexOf(sign) >= total)
  return stray === undefined ? null : { fault: 'out-of-range', sign: stray }
}

function indexOf(sign: string): number {
  return sign.length === 1 ? sign.charCodeAt(0) - 'A'.charCodeAt(0) : -1
}
