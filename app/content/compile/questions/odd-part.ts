import { elementsNamed, hasFlag, placeOf } from '../lesson-tree.ts'
import { checkCount, checkPartIds, checkPartWords, warnWithoutFeedback } from './part-checks.ts'
import { planPicks } from './picks.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'

/** `<Intrus>`: the parts of a message that are odd. How many there are is not said. */
export const oddPart: QuestionKind = {
  feedbackFor: [],
  needsWords: true,
  words: ownWords,
  check({ element, isEasyToRead, problems }) {
    const parts = elementsNamed(element.children, 'Partie')
    checkCount({
      element,
      parts,
      between: [2, 10],
      words: { none: 'aucune partie', some: parts.length > 1 ? 'parties' : 'partie' },
      remedy: 'Écrivez-en de deux à dix, chacune dans <Partie id="…">.',
      problems,
    })
    if (parts.length > 0 && !isEasyToRead && !parts.some(part => hasFlag(part, 'juste')))
      problems.error(
        'quiz-right',
        placeOf(element),
        'Aucune partie n’est à marquer. Ajoutez juste à ce qui est étrange : <Partie id="lien" juste>.',
      )
    checkPartIds({ parts, what: 'la partie', problems })
    for (const part of parts) {
      // What is as it should be needs no word, unless somebody marks it.
      if (hasFlag(part, 'juste')) warnWithoutFeedback({ part, what: 'Cette partie', problems })
      checkPartWords({ part, what: 'Cette partie', problems })
    }
  },
  plan({ element, add }) {
    return planPicks({ element, add, part: 'Partie', kind: 'odd-part', multiple: true })
  },
}
