import { attributeOf, elementsNamed } from '../lesson-tree.ts'
import { blindId, mixed } from './mixed-order.ts'
import { checkCount, checkPartIds, checkPartWords } from './part-checks.ts'
import { feedbackOf, planParts } from './picks.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'

/** `<Ordre>`: elements to put in order. */
export const ordering: QuestionKind = {
  feedbackFor: ['juste', 'autre'],
  needsWords: true,
  words: ownWords,
  check({ element, problems }) {
    const parts = elementsNamed(element.children, 'Element')
    checkCount({
      element,
      parts,
      between: [2, 8],
      words: { none: 'aucun élément', some: parts.length > 1 ? 'éléments' : 'élément' },
      remedy: 'Écrivez-en de deux à huit, dans le bon ordre, chacun dans <Element id="…">.',
      problems,
    })
    checkPartIds({ parts, what: 'l’élément', problems })
    for (const part of parts) checkPartWords({ part, what: 'Cet élément', problems })
  },
  plan({ element, add }) {
    const questionId = attributeOf(element, 'id') ?? ''
    const parts = planParts({ parts: elementsNamed(element.children, 'Element'), add }).map(part => ({
      ...part,
      id: blindId(questionId, part.id),
    }))
    return (html, shared, sharedKey) => ({
      shown: {
        ...shared,
        kind: 'ordering',
        pieces: mixed(parts.map(part => ({ id: part.id, html: html[part.html] ?? '' }))),
      },
      key: {
        ...sharedKey,
        kind: 'ordering',
        feedbackHtml: { ...feedbackOf(parts, html), ...sharedKey.feedbackHtml },
        order: parts.map(({ id }) => id),
      },
    })
  },
}
