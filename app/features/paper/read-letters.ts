/** The letter printed before a choice, by its place: A, B, C… */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

type Question = { multiple: boolean; choices: { id: string }[] }
export type LetterFault = 'out-of-range' | 'several'

/**
 * Reads the letters that were ticked, as somebody typed them: `b`, `a c`, `A,C`, `ac`. Nothing typed is no answer: null.
 * `sign`: the first one that is none of the letters of this question.
 */
export function readLetters({
  typed,
  question,
}: {
  typed: string
  question: Question
}): { choiceIds: string[] } | null | { fault: LetterFault; sign: string } {
  const signs = [...typed.toUpperCase().replace(/[\s,;.·/+&-]/g, '')]
  if (signs.length === 0) return null
  const stray = signs.find(sign => !isLetterOf(question, sign))
  if (stray !== undefined) return { fault: 'out-of-range', sign: stray }
  const choiceIds = question.choices.filter((_, index) => signs.includes(letterOf(index))).map(({ id }) => id)
  if (!question.multiple && choiceIds.length > 1) return { fault: 'several', sign: signs.join(' ') }
  return { choiceIds: choiceIds.sort() }
}

function isLetterOf(question: Question, sign: string): boolean {
  return question.choices.some((_, index) => letterOf(index) === sign)
}
