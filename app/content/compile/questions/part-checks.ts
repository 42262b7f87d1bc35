import { attributeOf, elementsNamed, type LessonElement, placeOf } from '../lesson-tree.ts'
import type { ProblemList } from '../problem-list.ts'

// What a `<label>` may hold once it is written as a line.
const LABEL_BLOCKS = new Set(['paragraph', 'list'])

type Checked = { part: LessonElement; what: string; problems: ProblemList }

/** Says where two parts of a question have the same id. `what`: « le choix », « l’élément »… */
export function checkPartIds({
  parts,
  what,
  problems,
}: {
  parts: LessonElement[]
  what: string
  problems: ProblemList
}): void {
  const lines = new Map<string, number>()
  for (const part of parts) {
    const id = attributeOf(part, 'id') ?? ''
    if (id !== '' && lines.has(id)) {
      problems.error(
        'duplicate-id',
        placeOf(part),
        `L’id « ${id} » sert déjà pour ${what} de la ligne ${lines.get(id)}. Donnez-en un autre à celui-ci.`,
      )
    }
    lines.set(id, placeOf(part).line)
  }
}

/** A part is a line of words, with one `<Retour>` at most. `what`: « Ce choix », « Cette partie »… */
export function checkPartWords({ part, what, problems }: Checked): void {
  checkOneFeedback({ part, what, problems })
  const own = part.children.filter(node => node.type !== 'lessonElement')
  if (own.length === 0 && part.children.length > 0)
    problems.error('choice-content', placeOf(part), `${what} n’a pas de texte. Écrivez-le avant <Retour>.`)
  const odd = own.find(node => !LABEL_BLOCKS.has(node.type))
  if (odd !== undefined)
    problems.error(
      'choice-content',
      placeOf(odd),
      `${what} est une phrase courte. Mettez le titre, le tableau ou la citation dans la question.`,
    )
}

/** A part has one `<Retour>` at most, which speaks of it: `si` is for questions as a whole. */
export function checkOneFeedback({ part, what, problems }: Checked): void {
  const [first, second] = elementsNamed(part.children, 'Retour')
  if (second !== undefined)
    problems.error('choice-feedback', placeOf(second), `${what} a déjà un <Retour>. Gardez-en un seul.`)
  if (first !== undefined && attributeOf(first, 'si') !== null)
    problems.error(
      'choice-feedback',
      placeOf(first),
      `Ici, <Retour> parle déjà de sa ligne. Retirez si="${attributeOf(first, 'si')}".`,
    )
}

/** Some parts are worth a word of explanation; that is only advice. */
export function warnWithoutFeedback({ part, what, problems }: Checked): void {
  if (elementsNamed(part.children, 'Retour').length > 0) return
  problems.warn(
    'choice-feedback',
    placeOf(part),
    `${what} n’a pas de <Retour>. Dites à la personne pourquoi ce choix convient, ou pas encore.`,
  )
}

/** Between so many parts. `few`: « Cette question a 1 choix » … `remedy`: what to write. */
export function checkCount({
  element,
  parts,
  between: [least, most],
  words: { none, some },
  remedy,
  problems,
}: {
  element: LessonElement
  parts: LessonElement[]
  between: [number, number]
  words: { none: string; some: string }
  remedy: string
  problems: ProblemList
}): void {
  if (parts.length >= least && parts.length <= most) return
  const found = parts.length === 0 ? `Cette question n’a ${none}` : `Cette question a ${parts.length} ${some}`
  problems.error('quiz-choices', placeOf(element), `${found}. ${remedy}`)
}
