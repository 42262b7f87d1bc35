import type { Area } from '../../contract.ts'
import { attributeOf, elementsNamed, hasFlag, type LessonElement, placeOf } from '../lesson-tree.ts'
import type { ProblemList } from '../problem-list.ts'
import { checkCount, checkOneFeedback, checkPartIds } from './part-checks.ts'
import { feedbackOf, planFeedback } from './picks.ts'
import { ownWords, type QuestionKind } from './question-kind.ts'

// As many as a small screen can show apart, and as `zones.css` knows how to light.
const MOST_ZONES = 8
const SIDES = ['x', 'y', 'largeur', 'hauteur'] as const

/** `<Zones>`: a place to show on a picture. */
export const zones: QuestionKind = {
  feedbackFor: [],
  needsWords: true,
  words: ownWords,
  check({ element, isEasyToRead, problems }) {
    const parts = elementsNamed(element.children, 'Zone')
    checkCount({
      element,
      parts,
      between: [2, MOST_ZONES],
      words: { none: 'aucune zone', some: parts.length > 1 ? 'zones' : 'zone' },
      remedy: `Écrivez-en de deux à ${MOST_ZONES}, chacune avec <Zone id="…" … />.`,
      problems,
    })
    if (parts.length > 0 && !isEasyToRead && !parts.some(part => hasFlag(part, 'juste')))
      problems.error(
        'quiz-right',
        placeOf(element),
        'Aucune zone n’est juste. Ajoutez juste à la bonne réponse : <Zone id="a" … juste />.',
      )
    checkPartIds({ parts, what: 'la zone', problems })
    for (const part of parts) {
      checkSides(part, problems)
      checkOneFeedback({ part, what: 'Cette zone', problems })
      const stray = part.children.find(node => node.type !== 'lessonElement')
      if (stray !== undefined)
        problems.error(
          'choice-content',
          placeOf(stray),
          'Une zone n’a pas de texte : son nom suffit. Mettez ce passage dans <Retour>.',
        )
    }
  },
  plan({ element, add, media }) {
    const name = attributeOf(element, 'image') ?? ''
    const picture = media.find(name)
    const [width, height] = picture?.kind === 'image' ? [picture.width, picture.height] : [1, 1]
    const src = attributeOf(element, 'alt') ?? ''
    const drawn = add.blocks([imageElement({ src: name, alt: src })])
    const parts = elementsNamed(element.children, 'Zone').map(part => ({
      id: attributeOf(part, 'id') ?? '',
      isRight: hasFlag(part, 'juste'),
      // Rendered as words are, so that its signs are written for HTML.
      html: add.words([{ type: 'text', value: attributeOf(part, 'nom') ?? '' }]),
      area: areaOf(part),
      feedback: planFeedback(part, add),
    }))
    const right = parts.filter(({ isRight }) => isRight)
    return (html, shared, sharedKey) => ({
      shown: {
        ...shared,
        kind: 'zones',
        multiple: right.length > 1,
        choices: parts.map(part => ({ id: part.id, html: html[part.html] ?? '' })),
        pictureHtml: html[drawn] ?? '',
        width,
        height,
        areas: parts.map(({ area }) => area),
      },
      key: {
        ...sharedKey,
        kind: 'zones',
        feedbackHtml: feedbackOf(parts, html),
        rightChoiceIds: right.map(({ id }) => id),
      },
    })
  },
}

function imageElement({ src, alt }: { src: string; alt: string }): LessonElement {
  const literal = (name: string, value: string) => ({ name, value, form: 'literal' as const, line: 1, column: 1 })
  return { type: 'lessonElement', name: 'Image', attributes: [literal('src', src), literal('alt', alt)], children: [] }
}

function areaOf(part: LessonElement): Area {
  const [x, y, width, height] = SIDES.map(side => numberOf(part, side) ?? 0)
  return { id: attributeOf(part, 'id') ?? '', x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }
}

function checkSides(part: LessonElement, problems: ProblemList): void {
  for (const side of SIDES) {
    const written = attributeOf(part, side)
    if (written === null || written.trim() === '' || numberOf(part, side) !== null) continue
    problems.error(
      'zone-place',
      placeOf(part),
      `« ${written.slice(0, 20)} » n’est pas un nombre de 0 à 100. Écrivez par exemple ${side}="25" : un quart de l’image.`,
    )
    return
  }
  const { x, y, width, height } = areaOf(part)
  const isSmall = (width > 0 && width < 3) || (height > 0 && height < 3)
  if (isSmall)
    problems.warn(
      'zone-place',
      placeOf(part),
      'Cette zone est très petite : un doigt ne la trouve pas. Agrandissez-la.',
    )
  if (x + width <= 100 && y + height <= 100) return
  const way = x + width > 100 ? 'x et largeur' : 'y et hauteur'
  problems.error(
    'zone-place',
    placeOf(part),
    `Cette zone sort de l’image : ${way} font plus de 100 ensemble. Diminuez l’un des deux.`,
  )
}

function numberOf(part: LessonElement, side: string): number | null {
  const written = (attributeOf(part, side) ?? '').trim().replace(',', '.').replace(/\s*%$/, '')
  const value = Number(written)
  return written !== '' && value >= 0 && value <= 100 ? value : null
}
