import type { RootContent } from 'mdast'
import { attributeOf, elementsNamed, placeOf, walk } from '../lesson-tree.ts'
import { kindOf } from './kinds.ts'
import type { CheckedQuestion } from './question-kind.ts'

const MOST_HINTS = 3

/** Checks a question: what all of them have in common, then what its kind asks. */
export function checkQuestion({ element, isEasyToRead, problems }: CheckedQuestion): void {
  const kind = kindOf(element)
  kind.check({ element, isEasyToRead, problems })
  const place = placeOf(element)
  if (kind.needsWords && !hasWords(kind.words(element))) {
    problems.error(
      'quiz-question',
      place,
      `Cette question n’a pas de texte. Écrivez-la entre <${element.name}> et ce qui suit.`,
    )
  }
  const tooMany = elementsNamed(element.children, 'CoupDePouce')[MOST_HINTS]
  if (tooMany !== undefined)
    problems.error(
      'quiz-hint',
      placeOf(tooMany),
      'Cette question a déjà trois coups de pouce : où regarder, comment faire, faire ensemble. Gardez-en trois.',
    )
  checkFeedback({ element, isEasyToRead, problems })
  for (const node of walk(element)) {
    if (node.type === 'footnoteReference')
      problems.error(
        'footnote',
        placeOf(node),
        'Une question n’a pas de note de bas de page. Écrivez la note dans le texte de l’étape.',
      )
  }
}

function hasWords(nodes: RootContent[]): boolean {
  return nodes.some(node => node.type === 'paragraph' || node.type === 'list' || node.type === 'heading')
}

function checkFeedback({ element, isEasyToRead, problems }: CheckedQuestion): void {
  const { feedbackFor } = kindOf(element)
  const feedbacks = elementsNamed(element.children, 'Retour')
  if (feedbackFor.length === 0) return
  const forms = feedbackFor.map(name => `<Retour si="${name}">`).join(' ou ')
  const said = new Set<string>()
  for (const feedback of feedbacks) {
    const about = attributeOf(feedback, 'si')?.trim() ?? ''
    if (!feedbackFor.includes(about))
      problems.error('choice-feedback', placeOf(feedback), `De quelle réponse parle ce retour ? Écrivez ${forms}.`)
    else if (said.has(about))
      problems.error(
        'choice-feedback',
        placeOf(feedback),
        `Cette question a déjà <Retour si="${about}">. Gardez-en un.`,
      )
    said.add(about)
  }
  // The twin takes the feedback that it does not repeat from the standard edition.
  if (feedbacks.length === 0 && !isEasyToRead)
    problems.warn(
      'choice-feedback',
      placeOf(element),
      `Cette question n’a pas de retour. Dites à la personne pourquoi : ${forms}.`,
    )
}
