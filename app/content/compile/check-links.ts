import type { Definition, Image, ImageReference, Link, LinkReference, Node, Root } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { readAddress } from './address.ts'
import { attributeOf, type LessonElement, placeOf, walk } from './lesson-tree.ts'
import type { MediaLookup } from './media-lookup.ts'
import type { ProblemList } from './problem-list.ts'

const VAGUE = /^(?:cliquez?(?: ici)?|cliquer ici|ici|l[aà]|lien|ce lien|en savoir plus|lire la suite|suite)[.…!]?$/i

type Options = { root: Root; media: MediaLookup; links: Set<string> | null; problems: ProblemList }

/** Checks every address: what the page would load is on the site, what a person would follow leads somewhere. */
export function checkLinks(options: Options): void {
  const definitions = new Map<string, Definition>()
  for (const node of walk(options.root)) {
    // The first definition of a name wins, as in CommonMark.
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  for (const node of walk(options.root)) {
    if (node.type === 'link') checkLink({ node, url: node.url, ...options })
    if (node.type === 'image') checkImage({ node, url: node.url, alt: node.alt ?? '', ...options })
    if (node.type === 'linkReference')
      checkLink({ node, url: definitions.get(node.identifier)?.url ?? '#', ...options })
    if (node.type === 'imageReference')
      checkImage({ node, url: definitions.get(node.identifier)?.url ?? '', alt: node.alt ?? '', ...options })
    if (node.type === 'lessonElement') checkElement({ element: node, ...options })
  }
}

function checkLink({ node, url, media, links, problems }: Options & { node: Link | LinkReference; url: string }): void {
  const words = toText(node).trim()
  if (words === '' && !node.children.some(child => child.type === 'image' || child.type === 'imageReference')) {
    problems.error(
      'link-text',
      placeOf(node),
      'Ce lien n’a pas de texte. Écrivez entre crochets ce que la personne va trouver.',
    )
  } else if (VAGUE.test(words)) {
    problems.warn(
      'link-text',
      placeOf(node),
      `« ${words} » ne dit pas où mène ce lien. Écrivez ce que la personne va trouver, par exemple « la page des aides ».`,
    )
  }
  sayBadAddress({ node, url, media, links, problems })
}

/** For a place to go to: a link, or the address of a source. */
function sayBadAddress({
  node,
  url,
  media,
  links,
  problems,
}: { node: Node; url: string } & Omit<Options, 'root'>): void {
  const address = readAddress(url)
  if (address.kind === 'refused') {
    problems.error(
      'link-address',
      placeOf(node),
      `L’adresse « ${short(url)} » n’est pas permise. Un lien commence par https://, mailto: ou tel:, ou nomme une page du site.`,
    )
  }
  if (address.kind === 'anchor' && !/^#(?:fn|user-content)/.test(url)) {
    problems.warn(
      'link-anchor',
      placeOf(node),
      `Le lien « ${short(url)} » vise un endroit de la page, mais chaque étape est un écran. Supprimez-le, ou nommez la page.`,
    )
  }
  if (address.kind === 'site' && links !== null && !links.has(address.path)) {
    problems.error(
      'broken-link',
      placeOf(node),
      `La page « ${short(url)} » n’existe pas sur le site. Vérifiez l’adresse.`,
    )
  }
  if (address.kind !== 'file') return
  const entry = media.find(address.name)
  if (entry === null) {
    problems.error(
      'broken-link',
      placeOf(node),
      `Le lien « ${short(url)} » ne mène à rien. ${media.remedyFor(address.name)} L’adresse d’un site commence par https://.`,
    )
  }
}

function checkImage({
  node,
  url,
  alt,
  media,
  problems,
}: Options & { node: Image | ImageReference; url: string; alt: string }): void {
  if (alt.trim() === '') {
    problems.error(
      'image-alt',
      placeOf(node),
      'Cette image n’a pas de description. Écrivez entre les crochets ce qu’elle montre : ![Une main tient un téléphone.](fichier.svg).',
    )
  }
  checkFile({ node, written: url, wanted: 'image', media, problems })
}

function checkElement({ element, media, problems, ...rest }: Options & { element: LessonElement }): void {
  const files: [string, 'image' | 'file'][] =
    element.name === 'Image'
      ? [['src', 'image']]
      : element.name === 'Zones'
        ? [['image', 'image']]
        : [
            ['src', 'file'],
            ['transcription', 'file'],
            ['sous-titres', 'file'],
            ['affiche', 'image'],
          ]
  if (['Image', 'Video', 'Zones'].includes(element.name)) {
    for (const [name, wanted] of files) {
      const written = attributeOf(element, name)
      if (written === null || written.trim() === '') continue
      checkFile({ node: element, written, wanted, media, problems })
      checkExtension({ element, name, written, media, problems })
    }
  }
  const address = element.name === 'Chiffre' ? attributeOf(element, 'adresse') : null
  if (address !== null && address !== '')
    sayBadAddress({ node: element, url: address, media, problems, links: rest.links })
}

type FileCheck = { node: Node; written: string; wanted: 'image' | 'file'; media: MediaLookup; problems: ProblemList }

function checkFile({ node, written, wanted, media, problems }: FileCheck): void {
  const address = readAddress(written)
  if (address.kind === 'external') {
    problems.error(
      'third-party',
      placeOf(node),
      `« ${short(written)} » est sur un autre site. Une leçon ne charge rien d’un autre site : enregistrez le fichier à côté de la leçon, puis écrivez son nom.`,
    )
    return
  }
  if (address.kind !== 'file') {
    problems.error(
      'broken-file',
      placeOf(node),
      `« ${short(written)} » n’est pas un nom de fichier. Posez le fichier à côté de la leçon, puis écrivez son nom.`,
    )
    return
  }
  const entry = media.find(address.name)
  if (entry === null) {
    problems.error(
      'broken-file',
      placeOf(node),
      `Le fichier « ${short(written)} » n’existe pas. ${media.remedyFor(address.name)}`,
    )
    return
  }
  if (entry.kind === wanted) return
  const french = wanted === 'image' ? 'une image (.svg, .png, .jpg, .webp ou .avif)' : 'une vidéo ou un texte'
  problems.error(
    'broken-file',
    placeOf(node),
    `Le fichier « ${short(written)} » n’est pas ${french}. Choisissez un autre fichier.`,
  )
}

const EXTENSIONS: Record<string, { pattern: RegExp; rule: string; message: string }> = {
  transcription: {
    pattern: /\.(?:md|txt)$/i,
    rule: 'video-transcript',
    message: 'La transcription est un fichier .md ou .txt.',
  },
  'sous-titres': { pattern: /\.vtt$/i, rule: 'video-captions', message: 'Les sous-titres sont un fichier .vtt.' },
}

function checkExtension({
  element,
  name,
  written,
  media,
  problems,
}: Omit<FileCheck, 'node' | 'wanted'> & { element: LessonElement; name: string }): void {
  const expected = EXTENSIONS[name]
  if (expected === undefined) return
  if (!expected.pattern.test(written)) {
    problems.error(expected.rule, placeOf(element), `${expected.message} « ${short(written)} » ne convient pas.`)
    return
  }
  const entry = media.find(written)
  if (name !== 'transcription' || entry?.kind !== 'file') return
  if (entry.text === undefined || entry.text.trim() === '') {
    problems.error(
      'video-transcript',
      placeOf(element),
      `La transcription « ${short(written)} » est vide. Écrivez ce qui se dit et ce qui se voit dans la vidéo.`,
    )
  }
}

function short(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79)}…` : address
}
