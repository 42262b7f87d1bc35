import { attributeOf, placeOf } from '../lesson-tree.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'

/** `<Nombre>`: a number to write. */
export const number: QuestionKind = {
  feedbackFor: ['juste', 'autre'],
  needsWords: true,
  words: ownWords,
  check({ element, problems }) {
    const answer = attributeOf(element, 'reponse')
    if (answer !== null && answer.trim() !== '' && readNumber(answer) === null)
      problems.error(
        'quiz-right',
        placeOf(element),
        `« ${answer.slice(0, 40)} » n’est pas un nombre. Écrivez par exemple reponse="12" ou reponse="2,5" ; l’unité va dans unite.`,
      )
    const tolerance = attributeOf(element, 'tolerance')
    const margin = tolerance === null ? 0 : readNumber(tolerance)
    if (margin === null || margin < 0)
      problems.error(
        'quiz-right',
        placeOf(element),
        'La tolérance est un nombre, zéro ou plus : tolerance="1" accepte un de plus ou un de moins.',
      )
  },
  plan({ element }) {
    return (_html, shared, sharedKey) => ({
      shown: { ...shared, kind: 'number', unit: attributeOf(element, 'unite')?.trim() ?? null },
      key: {
        ...sharedKey,
        kind: 'number',
        answer: readNumber(attributeOf(element, 'reponse') ?? '') ?? 0,
        tolerance: readNumber(attributeOf(element, 'tolerance') ?? '') ?? 0,
      },
    })
  },
}

/** A number as the author of a lesson writes it: `1 000,5`. */
function readNumber(written: string): number | null {
  const text = written.replace(/\s/g, '').replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}
