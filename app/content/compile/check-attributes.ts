import type { AttributeRule, TagRule } from '../../lesson-kit/registry.ts'
import { hasFlag, type LessonElement, placeOf, type WrittenAttribute } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'
import { findNearest, slugify } from './tag-names.ts'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type Checked = { element: LessonElement; rule: TagRule; problems: ProblemList }

/** Checks what is written in a tag: each attribute known, once, of its kind, and none missing. */
export function checkAttributes({ element, rule, isEasyToRead, problems }: Checked & { isEasyToRead: boolean }): void {
  const seen = new Set<string>()
  for (const attribute of element.attributes) {
    const isReadable = checkForm({ attribute, rule, problems })
    if (!isReadable) {
      seen.add(attribute.name)
      // What follows a missing quote is the rest of the value, read as other attributes.
      if (attribute.form === 'bare') return
      continue
    }
    const known = rule.attributes.find(candidate => candidate.name === attribute.name)
    if (known === undefined) {
      sayUnknownAttribute({ attribute, rule, problems })
      continue
    }
    if (seen.has(attribute.name)) {
      problems.error(
        'attribute',
        attribute,
        `« ${attribute.name} » est écrit deux fois dans <${rule.name}>. Gardez-en un.`,
      )
    }
    seen.add(attribute.name)
    checkValue({ attribute, known, rule, problems })
  }
  for (const known of rule.attributes) {
    if (!known.required || seen.has(known.name)) continue
    if (known.name === 'alt' && hasFlag(element, 'decor')) continue
    // The twin takes its titles and its keys from the standard edition where it has none.
    if (isEasyToRead && (known.isKey || (rule.name === 'Etape' && known.name === 'titre'))) continue
    sayMissing({ element, known, rule, problems })
  }
}

function checkForm({
  attribute,
  rule,
  problems,
}: {
  attribute: WrittenAttribute
  rule: TagRule
  problems: ProblemList
}): boolean {
  const { name, form } = attribute
  if (form === 'braces') {
    const message =
      name === ''
        ? `Les accolades ne sont pas permises dans <${rule.name}>. Écrivez chaque attribut : nom="valeur".`
        : `Pas d’accolades : écrivez ${name}="valeur" dans <${rule.name}>.`
    problems.error('expression', attribute, message)
    return false
  }
  if (form === 'bare') {
    const shown = /^[\p{L}-]+$/u.test(name) ? name : 'nom'
    problems.error(
      'attribute',
      attribute,
      `Dans <${rule.name}>, écrivez ${shown}="valeur" avec des guillemets droits " au début et à la fin.`,
    )
    return false
  }
  return true
}

function sayUnknownAttribute({
  attribute,
  rule,
  problems,
}: {
  attribute: WrittenAttribute
  rule: TagRule
  problems: ProblemList
}): void {
  const names = rule.attributes.map(known => known.name)
  const nearest = findNearest({ name: attribute.name, names })
  const known = names.length === 0 ? `<${rule.name}> n’en a aucun.` : `<${rule.name}> connaît : ${names.join(', ')}.`
  problems.error(
    'attribute',
    attribute,
    `L’attribut « ${attribute.name} » n’existe pas. ${nearest === null ? known : `Vous vouliez peut-être « ${nearest} ».`}`,
  )
}

function sayMissing({ element, known, rule, problems }: Checked & { known: AttributeRule }): void {
  if (known.kind === 'id' && rule.name !== 'Mot') {
    problems.error(
      'missing-id',
      placeOf(element),
      `<${rule.name}> n’a pas d’id : ${known.description}. Lancez « npm run courses:fix », qui l’écrit pour vous.`,
    )
    return
  }
  const remedies: Record<string, string> = {
    alt: `Cette image n’a pas de description. Ajoutez alt="ce que montre l’image", ou decor si elle ne dit rien de plus que le texte.`,
    transcription:
      'Cette vidéo n’a pas de transcription. Ajoutez transcription="texte.md" : le texte complet de ce qui se dit et se voit.',
    'sous-titres': 'Cette vidéo n’a pas de sous-titres. Ajoutez sous-titres="fichier.vtt".',
  }
  const rules: Record<string, string> = {
    alt: 'image-alt',
    transcription: 'video-transcript',
    'sous-titres': 'video-captions',
  }
  const message =
    remedies[known.name] ??
    `Il manque « ${known.name} » à <${rule.name}> : ${known.description}. Exemple : ${rule.example}`
  problems.error(rules[known.name] ?? 'attribute', placeOf(element), message)
}

function checkValue({
  attribute,
  known,
  rule,
  problems,
}: {
  attribute: WrittenAttribute
  known: AttributeRule
  rule: TagRule
  problems: ProblemList
}): void {
  const { name, value } = attribute
  if (known.kind === 'flag') {
    if (value !== null) problems.error('attribute', attribute, `« ${name} » s’écrit seul, sans valeur : ${name}.`)
    return
  }
  if (value === null || value.trim() === '') {
    const isAlt = name === 'alt'
    const message = isAlt
      ? 'La description de l’image est vide. Dites ce qu’elle montre, ou écrivez decor à la place de alt.'
      : `« ${name} » est vide dans <${rule.name}>. Écrivez ${name}="…" : ${known.description}.`
    problems.error(isAlt ? 'image-alt' : 'attribute', attribute, message)
    return
  }
  if (known.kind === 'id' && rule.name !== 'Mot' && (!ID.test(value) || value.length > 60)) {
    const better = slugify(value)
    problems.error(
      'bad-id',
      attribute,
      `L’id « ${value.slice(0, 60)} » ne convient pas : petites lettres sans accent, chiffres et traits d’union.${better === '' ? '' : ` Écrivez id="${better}".`}`,
    )
  }
  if (known.kind === 'year' && !/^(?:19|20)\d\d$/.test(value)) {
    problems.error(
      'attribute',
      attribute,
      `L’année « ${value.slice(0, 20)} » ne convient pas. Écrivez quatre chiffres, par exemple annee="2023".`,
    )
  }
}
