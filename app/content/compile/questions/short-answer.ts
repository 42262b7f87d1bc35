import { attributeOf, placeOf } from '../lesson-tree.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'
import { readWording, splitWords } from './word-traps.ts'

/** `<ReponseCourte>`: a few words to write, known by a word that is in them. */
export const shortAnswer: QuestionKind = {
  feedbackFor: ['juste', 'autre'],
  needsWords: true,
  words: ownWords,
  check({ element, problems }) {
    const words = attributeOf(element, 'mots')
    if (words !== null && words.trim() !== '' && splitWords(words).length === 0)
      problems.error(
        'quiz-right',
        placeOf(element),
        'Aucun mot n’est attendu. Écrivez par exemple mots="33700|signaler" : l’un d’eux suffit.',
      )
  },
  plan({ element }) {
    return (_html, shared, sharedKey) => ({
      shown: { ...shared, kind: 'short-answer' },
      key: { ...sharedKey, kind: 'short-answer', wording: readWording(attributeOf(element, 'mots')) },
    })
  },
}
