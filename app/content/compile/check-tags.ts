import type { Root, RootContent } from 'mdast'
import { type AttributeRule, findTag, TAGS, type TagPlace, type TagRule } from '../../lesson-kit/registry.ts'
import { remedyForHtml } from './html-tags.ts'
import { childrenOf, hasFlag, type LessonElement, placeOf, type WrittenAttribute } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'
import { findNearest, findSameTag, isHtmlName, slugify } from './tag-names.ts'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const NAMES = TAGS.map((tag) => tag.name)
const FORMATTING: Record<string, string> = { heading: 'un titre', link: 'un lien', tableCell: 'un tableau', emphasis: 'de l’italique', strong: 'du gras' }

type Options = { root: Root; hasSteps: boolean; isEasyToRead: boolean; problems: ProblemList }

/** Holds every tag against the registry: its name, its attributes, its place, its content. */
export function checkTags({ root, hasSteps, isEasyToRead, problems }: Options): void {
  const top: TagPlace = hasSteps ? 'lesson' : 'step'
  visit({ nodes: root.children, place: top, formatting: null })

  function visit({ nodes, place, formatting }: { nodes: RootContent[]; place: TagPlace | null; formatting: string | null }): void {
    for (const node of nodes) {
      const children = childrenOf(node) ?? []
      if (node.type !== 'lessonElement') {
        visit({ nodes: children, place, formatting: FORMATTING[node.type] ?? formatting })
        continue
      }
      const rule = findTag(node.name)
      if (rule === null) {
        sayUnknown({ element: node, problems })
        visit({ nodes: children, place: null, formatting })
        continue
      }
      checkAttributes({ element: node, rule, isEasyToRead, problems })
      checkPlace({ element: node, rule, place, formatting, problems })
      checkContent({ element: node, rule, problems })
      visit({ nodes: children, place: placeInside(node.name, place), formatting })
    }
  }
}

function placeInside(name: string, outside: TagPlace | null): TagPlace | null {
  if (name === 'Etape') return 'step'
  if (name === 'Quiz' || name === 'Choix' || name === 'Astuce' || name === 'Attention' || name === 'Fiche') return name
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
    problems.error('html', placeOf(element), `La balise HTML <${name}> n’est pas permise dans une leçon. ${remedyForHtml(name)}`)
    return
  }
  const nearest = findNearest({ name, names: NAMES })
  const remedy = nearest === null ? `Les balises connues sont : ${NAMES.join(', ')}.` : `Vous vouliez peut-être <${nearest}>.`
  problems.error('unknown-tag', placeOf(element), `La balise <${name}> n’existe pas. ${remedy} Si c’est du texte, écrivez \\<${name}>.`)
}

type Checked = { element: LessonElement; rule: TagRule; problems: ProblemList }

function checkAttributes({ element, rule, isEasyToRead, problems }: Checked & { isEasyToRead: boolean }): void {
  const seen = new Set<string>()
  for (const attribute of element.attributes) {
    const isReadable = checkForm({ attribute, rule, problems })
    if (!isReadable) {
      seen.add(attribute.name)
      // What follows a missing quote is the rest of the value, read as other attributes.
      if (attribute.form === 'bare') return
      continue
    }
    const known = rule.attributes.find((candidate) => candidate.name === attribute.name)
    if (known === undefined) {
      sayUnknownAttribute({ attribute, rule, problems })
      continue
    }
    if (seen.has(attribute.name)) {
      problems.error('attribute', attribute, `« ${attribute.name} » est écrit deux fois dans <${rule.name}>. Gardez-en un.`)
    }
    seen.add(attribute.name)
    checkValue({ attribute, known, rule, problems })
  }
  for (const known of rule.attributes) {
    if (!known.required || seen.has(known.name)) continue
    if (known.name === 'alt' && hasFlag(element, 'decor')) continue
    // The twin takes its titles from the standard edition where it has none.
    if (isEasyToRead && rule.name === 'Etape' && known.name === 'titre') continue
    sayMissing({ element, known, rule, problems })
  }
}

function checkForm({ attribute, rule, problems }: { attribute: WrittenAttribute; rule: TagRule; problems: ProblemList }): boolean {
  const { name, form } = attribute
  if (form === 'braces') {
    const message = name === '' ? `Les accolades ne sont pas permises dans <${rule.name}>. Écrivez chaque attribut : nom="valeur".` : `Pas d’accolades : écrivez ${name}="valeur" dans <${rule.name}>.`
    problems.error('expression', attribute, message)
    return false
  }
  if (form === 'bare') {
    const shown = /^[\p{L}-]+$/u.test(name) ? name : 'nom'
    problems.error('attribute', attribute, `Dans <${rule.name}>, écrivez ${shown}="valeur" avec des guillemets droits " au début et à la fin.`)
    return false
  }
  return true
}

function sayUnknownAttribute({ attribute, rule, problems }: { attribute: WrittenAttribute; rule: TagRule; problems: ProblemList }): void {
  const names = rule.attributes.map((known) => known.name)
  const nearest = findNearest({ name: attribute.name, names })
  const known = names.length === 0 ? `<${rule.name}> n’en a aucun.` : `<${rule.name}> connaît : ${names.join(', ')}.`
  problems.error('attribute', attribute, `L’attribut « ${attribute.name} » n’existe pas. ${nearest === null ? known : `Vous vouliez peut-être « ${nearest} ».`}`)
}

function sayMissing({ element, known, rule, problems }: Checked & { known: AttributeRule }): void {
  if (known.kind === 'id' && rule.name !== 'Mot') {
    problems.error('missing-id', placeOf(element), `<${rule.name}> n’a pas d’id : ${known.description}. Lancez « npm run courses:fix », qui l’écrit pour vous.`)
    return
  }
  const remedies: Record<string, string> = {
    alt: `Cette image n’a pas de description. Ajoutez alt="ce que montre l’image", ou decor si elle ne dit rien de plus que le texte.`,
    transcription: 'Cette vidéo n’a pas de transcription. Ajoutez transcription="texte.md" : le texte complet de ce qui se dit et se voit.',
    'sous-titres': 'Cette vidéo n’a pas de sous-titres. Ajoutez sous-titres="fichier.vtt".',
  }
  const rules: Record<string, string> = { alt: 'image-alt', transcription: 'video-transcript', 'sous-titres': 'video-captions' }
  const message = remedies[known.name] ?? `Il manque « ${known.name} » à <${rule.name}> : ${known.description}. Exemple : ${rule.example}`
  problems.error(rules[known.name] ?? 'attribute', placeOf(element), message)
}

function checkValue({ attribute, known, rule, problems }: { attribute: WrittenAttribute; known: AttributeRule; rule: TagRule; problems: ProblemList }): void {
  const { name, value } = attribute
  if (known.kind === 'flag') {
    if (value !== null) problems.error('attribute', attribute, `« ${name} » s’écrit seul, sans valeur : ${name}.`)
    return
  }
  if (value === null || value.trim() === '') {
    const isAlt = name === 'alt'
    const message = isAlt ? 'La description de l’image est vide. Dites ce qu’elle montre, ou écrivez decor à la place de alt.' : `« ${name} » est vide dans <${rule.name}>. Écrivez ${name}="…" : ${known.description}.`
    problems.error(isAlt ? 'image-alt' : 'attribute', attribute, message)
    return
  }
  if (known.kind === 'id' && rule.name !== 'Mot' && (!ID.test(value) || value.length > 60)) {
    const better = slugify(value)
    problems.error('bad-id', attribute, `L’id « ${value.slice(0, 60)} » ne convient pas : petites lettres sans accent, chiffres et traits d’union.${better === '' ? '' : ` Écrivez id="${better}".`}`)
  }
  if (known.kind === 'year' && !/^(?:19|20)\d\d$/.test(value)) {
    problems.error('attribute', attribute, `L’année « ${value.slice(0, 20)} » ne convient pas. Écrivez quatre chiffres, par exemple annee="2023".`)
  }
}

function checkPlace({ element, rule, place, formatting, problems }: Checked & { place: TagPlace | null; formatting: string | null }): void {
  const isInline = rule.places.includes('sentence')
  if (isInline ? element.name === 'Mot' && formatting === 'un lien' : formatting !== null) {
    problems.error('tag-place', placeOf(element), `<${rule.name}> ne peut pas être dans ${formatting ?? 'ce passage'}. Mettez-la ${rule.placeInFrench}.`)
    return
  }
  if (isInline || place === null || rule.places.includes(place)) return
  problems.error('tag-place', placeOf(element), `<${rule.name}> n’est pas à sa place. Mettez-la ${rule.placeInFrench}.`)
}

function checkContent({ element, rule, problems }: Checked): void {
  const isEmpty = element.children.length === 0
  if (rule.content === 'none' && !isEmpty) {
    problems.error('tag-content', placeOf(element), `<${rule.name}> ne contient rien. Fermez-la ainsi : ${rule.example}`)
  }
  if ((rule.content === 'blocks' || rule.content === 'words') && isEmpty) {
    problems.error('tag-content', placeOf(element), `<${rule.name}> est vide. Écrivez son contenu, puis </${rule.name}>, ou supprimez-la.`)
  }
}
