import { attributeOf, placeOf } from '../lesson-tree.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'

const ANSWERS = ['vrai', 'faux']

/** `<VraiFaux>`: a sentence that is true or false. */
export const trueFalse: QuestionKind = {
  feedbackFor: ANSWERS,
  needsWords: true,
  words: ownWords,
  check({ element, problems }) {
    const answer = attributeOf(element, 'reponse')
    if (answer !== null && answer.trim() !== '' && !ANSWERS.includes(answer.trim()))
      problems.error(
        'quiz-right',
        placeOf(element),
        `« ${answer.slice(0, 40)} » ne convient pas. Écrivez reponse="vrai" ou reponse="faux".`,
      )
  },
  plan({ element }) {
    const answer = attributeOf(element, 'reponse')?.trim()
    return (_html, shared, sharedKey) => ({
      shown: {
        ...shared,
        kind: 'true-false',
        multiple: false,
        choices: [
          { id: 'vrai', html: 'Vrai' },
          { id: 'faux', html: 'Faux' },
        ],
      },
      key: { ...sharedKey, kind: 'true-false', rightChoiceIds: answer === undefined ? [] : [answer] },
    })
  },
}
