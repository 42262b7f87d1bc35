import type { Root, RootContent } from 'mdast'
import {
  findTag,
  questionNames,
  questionParts,
  standsFree,
  TAGS,
  type TagPlace,
  type TagRule,
} from '../../lesson-kit/registry.ts'
import { checkAttributes } from './check-attributes.ts'
import { remedyForHtml } from './html-tags.ts'
import { childrenOf, type LessonElement, placeOf } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'
import { findNearest, findSameTag, isHtmlName } from './tag-names.ts'

const NAMES = TAGS.map(tag => tag.name)
// Tags in which other tags may stand; what holds only words has none.
const OPEN_PLACES: TagPlace[] = [
  ...questionNames,
  // A gap holds nothing; every other part of a question is a place.
  ...(questionParts.filter(name => name !== 'Trou') as TagPlace[]),
  'Astuce',
  'Attention',
  'Fiche',
]
const FORMATTING: Record<string, string> = {
  heading: 'un titre',
  link: 'un lien',
  tableCell: 'un tableau',
  emphasis: 'de l’italique',
  strong: 'du gras',
}

const ENCLOSING: Record<string, string> = { list: 'une liste', blockquote: 'une citation' }

/** Where a tag stands: in which tag (null where only words may stand), in which form, in which list or quotation. */
type Standing = { place: TagPlace | null; formatting: string | null; enclosure: string | null }

type Options = { root: Root; hasSteps: boolean; isEasyToRead: boolean; problems: ProblemList }

/** Holds every tag against the registry: its name, its attributes, its place, its content. */
export function checkTags({ root, hasSteps, isEasyToRead, problems }: Options): void {
  const top: TagPlace = hasSteps ? 'lesson' : 'step'
  visit(root.children, { place: top, formatting: null, enclosure: null })

  function visit(nodes: RootContent[], standing: Standing): void {
    for (const node of nodes) {
      const children = childrenOf(node) ?? []
      if (node.type !== 'lessonElement') {
        const formatting = FORMATTING[node.type] ?? standing.formatting
        const enclosure = ENCLOSING[node.type] ?? standing.enclosure
        visit(children, { ...standing, formatting, enclosure })
        continue
      }
      const rule = findTag(node.name)
      const inside = { ...standing, enclosure: null }
      if (rule === null) {
        sayUnknown({ element: node, problems })
        visit(children, { ...inside, place: null })
        continue
      }
      checkAttributes({ element: node, rule, isEasyToRead, problems })
      checkPlace({ element: node, rule, standing, problems })
      checkContent({ element: node, rule, problems })
      visit(children, { ...inside, place: placeInside(node.name, standing.place) })
    }
  }
}

function placeInside(name: string, outside: TagPlace | null): TagPlace | null {
  if (name === 'Etape') return 'step'
  const own = OPEN_PLACES.find(place => place === name)
  if (own !== undefined) return own
  // Inside `<Retour>` or `<Mot>` only words may stand, which null says; nothing is known inside an unknown tag.
  return outside === null ? null : 'sentence'
}

function sayUnknown({ element, problems }: { element: LessonElement; problems: ProblemList }): void {
  const { name } = element
  const same = findSameTag(name)
  if (same !== null) {
    problems.error('unknown-tag', placeOf(element), `La balise <${name}> s’écrit <${same}>.`)
    return
  }
  if (isHtmlName(name)) {
    problems.error(
      'html',
      placeOf(element),
      `La balise HTML <${name}> n’est pas permise dans une leçon. ${remedyForHtml(name)}`,
    )
    return
  }
  const nearest = findNearest({ name, names: NAMES })
  const remedy =
    nearest === null ? `Les balises connues sont : ${NAMES.join(', ')}.` : `Vous vouliez peut-être <${nearest}>.`
  problems.error(
    'unknown-tag',
    placeOf(element),
    `La balise <${name}> n’existe pas. ${remedy} Si c’est du texte, écrivez \\<${name}>.`,
  )
}

type Checked = { element: LessonElement; rule: TagRule; problems: ProblemList }

function checkPlace({ element, rule, standing, problems }: Checked & { standing: Standing }): void {
  const { place, formatting, enclosure } = standing
  // What is wrong with a gap in bold or in a title of its text is said with the question.
  const isInline = rule.places.includes('sentence') && element.name !== 'Trou'
  const isRefused = isInline ? formatting === 'un lien' : element.name !== 'Trou'
  if (isRefused && formatting !== null) {
    problems.error(
      'tag-place',
      placeOf(element),
      `<${rule.name}> ne peut pas être dans ${formatting}. Mettez-la ${rule.placeInFrench}.`,
    )
    return
  }
  const isThere = element.name === 'Trou' ? place === 'Trous' : place !== null && rule.places.includes(place)
  if (isInline || place === null) return
  if (!isThere) {
    problems.error(
      'tag-place',
      placeOf(element),
      `<${rule.name}> n’est pas à sa place. Mettez-la ${rule.placeInFrench}.`,
    )
  } else if (enclosure !== null && standsFree(rule)) {
    const remedy = `Mettez-la ${rule.placeInFrench}, sur une ligne à elle, sans tiret ni signe > devant.`
    problems.error('tag-place', placeOf(element), `<${rule.name}> ne peut pas être dans ${enclosure}. ${remedy}`)
  }
}

function checkContent({ element, rule, problems }: Checked): void {
  const isEmpty = element.children.length === 0
  if (rule.content === 'none' && !isEmpty) {
    problems.error(
      'tag-content',
      placeOf(element),
      `<${rule.name}> ne contient rien. Fermez-la ainsi : ${rule.example}`,
    )
  }
  if ((rule.content === 'blocks' || rule.content === 'words') && isEmpty) {
    problems.error(
      'tag-content',
      placeOf(element),
      `<${rule.name}> est vide. Écrivez son contenu, puis </${rule.name}>, ou supprimez-la.`,
    )
  }
}
