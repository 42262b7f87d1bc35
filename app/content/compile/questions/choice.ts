import { elementsNamed, hasFlag, placeOf } from '../lesson-tree.ts'
import { checkCount, checkPartIds, checkPartWords, warnWithoutFeedback } from './part-checks.ts'
import { planPicks } from './picks.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'

/** `<Quiz>`: one of some choices, or several of them. */
export const choice: QuestionKind = {
  feedbackFor: [],
  needsWords: true,
  words: ownWords,
  check({ element, isEasyToRead, problems }) {
    const parts = elementsNamed(element.children, 'Choix')
    checkCount({
      element,
      parts,
      between: [2, 6],
      words: { none: 'aucun choix', some: 'choix' },
      remedy: 'Écrivez-en de deux à six, chacun dans <Choix id="…">.',
      problems,
    })
    const right = parts.filter(part => hasFlag(part, 'juste'))
    // The twin may leave the right choices to the standard edition.
    if (right.length === 0 && parts.length > 0 && !isEasyToRead) {
      problems.error(
        'quiz-right',
        placeOf(element),
        'Aucun choix n’est juste. Ajoutez juste à la bonne réponse : <Choix id="b" juste>.',
      )
    }
    if (right.length > 1 && !hasFlag(element, 'plusieurs')) {
      problems.error(
        'quiz-right',
        placeOf(right[1] ?? element),
        'Deux choix sont justes. Gardez-en un, ou écrivez <Quiz id="…" plusieurs>.',
      )
    }
    checkPartIds({ parts, what: 'le choix', problems })
    for (const part of parts) {
      warnWithoutFeedback({ part, what: 'Ce choix', problems })
      checkPartWords({ part, what: 'Ce choix', problems })
    }
  },
  plan({ element, add }) {
    return planPicks({ element, add, part: 'Choix', kind: 'choice', multiple: hasFlag(element, 'plusieurs') })
  },
}
