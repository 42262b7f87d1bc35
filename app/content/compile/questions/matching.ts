import { attributeOf, elementsNamed, placeOf } from '../lesson-tree.ts'
import { blindId, mixed } from './mixed-order.ts'
import { checkCount, checkPartIds, checkPartWords } from './part-checks.ts'
import { feedbackOf, planParts } from './picks.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'

/** `<Associer>`: what goes with what. The same words written in two pairs are one partner, for both. */
export const matching: QuestionKind = {
  feedbackFor: ['juste', 'autre'],
  needsWords: true,
  words: ownWords,
  check({ element, problems }) {
    const parts = elementsNamed(element.children, 'Paire')
    checkCount({
      element,
      parts,
      between: [2, 8],
      words: { none: 'aucune paire', some: parts.length > 1 ? 'paires' : 'paire' },
      remedy: 'Écrivez-en de deux à huit, chacune dans <Paire id="…" avec="…">.',
      problems,
    })
    checkPartIds({ parts, what: 'la paire', problems })
    for (const part of parts) checkPartWords({ part, what: 'Cette paire', problems })
    const partners = new Set(parts.map(part => attributeOf(part, 'avec')?.trim()))
    if (parts.length > 1 && partners.size === 1)
      problems.error(
        'quiz-right',
        placeOf(element),
        'Toutes les paires ont le même avec : il n’y a rien à choisir. Écrivez-en au moins deux différents.',
      )
  },
  plan({ element, add }) {
    const questionId = attributeOf(element, 'id') ?? ''
    const written = elementsNamed(element.children, 'Paire')
    const parts = planParts({ parts: written, add })
    const partnerOf = new Map<string, { id: string; text: string }>()
    const pairs = written.map(part => {
      const [id, text] = [attributeOf(part, 'id') ?? '', (attributeOf(part, 'avec') ?? '').trim()]
      const partner = partnerOf.get(text) ?? { id: blindId(questionId, id, 'avec'), text }
      partnerOf.set(text, partner)
      return [id, partner.id] as const
    })
    return (html, shared, sharedKey) => ({
      shown: {
        ...shared,
        kind: 'matching',
        lefts: parts.map(part => ({ id: part.id, html: html[part.html] ?? '' })),
        partners: mixed([...partnerOf.values()]),
      },
      key: {
        ...sharedKey,
        kind: 'matching',
        feedbackHtml: { ...feedbackOf(parts, html), ...sharedKey.feedbackHtml },
        pairs: Object.fromEntries(pairs),
      },
    })
  },
}
