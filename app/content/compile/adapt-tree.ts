import type { Definition, Heading, Image, PhrasingContent, RootContent, Table } from 'mdast'
import { typeset } from '../typography.ts'
import { readAddress } from './address.ts'
import { attributeOf, childrenOf, hasFlag, type LessonElement, walk, walkAll } from './lesson-tree.ts'
import type { MediaLookup } from './media-lookup.ts'
import { parseMarkdown } from './parse-lesson.ts'
import type { RawStep } from './split-steps.ts'

type Options = {
  steps: RawStep[]
  /** The addresses named by any step. */
  shared: RootContent[]
  media: MediaLookup
  format: 'mdx' | 'md'
  headingShift: number
}

/** Prepares checked steps for the page, in place: addresses of files, heading levels, pictures alone in their paragraph. */
export function adaptSteps({ steps, shared, media, format, headingShift }: Options): void {
  const definitions = new Map<string, Definition>()
  for (const node of shared)
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)

  for (const nodes of [...steps.map(step => step.blocks), ...steps.map(step => step.quiz?.children ?? []), shared]) {
    adapt(nodes)
  }
  // A picture named by a definition is looked up by its file name: definitions come last, wherever they stand.
  for (const node of shared) if (node.type === 'definition') node.url = toAddress(node.url, media)

  function adapt(nodes: RootContent[]): void {
    replaceIn(nodes, node => {
      const image = format === 'mdx' ? asImage(node, definitions) : null
      if (image !== null) return toImageElement(image)
      if (node.type === 'imageReference') {
        const definition = definitions.get(node.identifier)
        return { type: 'image', url: definition?.url ?? '', alt: node.alt ?? '', title: definition?.title ?? null }
      }
      return node
    })
    for (const node of walkAll(nodes)) {
      if (node.type === 'heading') setDepth(node, headingShift)
      if (node.type === 'table') dropAlignment(node)
      if (node.type === 'image') setPicture(node, media)
      if (node.type === 'link') node.url = toAddress(node.url, media)
      if (node.type === 'lessonElement') adaptElement(node, media)
      if (format === 'mdx') typesetNode(node)
    }
  }
}

// What a person reads in an attribute; the others are names, addresses and years.
const readAttributes = new Set([
  'alt',
  'legende',
  'titre',
  'valeur',
  'source',
  'avec',
  'nom',
  'unite',
  'choix',
  'reponse',
])

function typesetNode(node: RootContent): void {
  if (node.type === 'text') node.value = typeset(node.value)
  if (node.type !== 'lessonElement') return
  node.attributes = node.attributes.map(entry =>
    readAttributes.has(entry.name) && entry.value !== null ? { ...entry, value: typeset(entry.value) } : entry,
  )
}

function replaceIn(nodes: RootContent[], replace: (node: RootContent) => RootContent): void {
  for (const [index, node] of nodes.entries()) nodes[index] = replace(node)
  for (const parent of walkAll(nodes)) {
    const children = childrenOf(parent)
    if (children === null) continue
    for (const [index, child] of children.entries()) children[index] = replace(child)
  }
}

/** A paragraph that holds one picture and nothing else. */
function asImage(node: RootContent, definitions: Map<string, Definition>): Image | null {
  if (node.type !== 'paragraph' || node.children.length !== 1) return null
  const only = node.children[0]
  if (only?.type === 'image') return only
  if (only?.type !== 'imageReference') return null
  const definition = definitions.get(only.identifier)
  return { type: 'image', url: definition?.url ?? '', alt: only.alt ?? '', title: definition?.title ?? null }
}

function toImageElement(image: Image): LessonElement {
  const attributes = [literal('src', image.url), literal('alt', image.alt ?? '')]
  if (typeof image.title === 'string' && image.title !== '') attributes.push(literal('legende', image.title))
  return { type: 'lessonElement', name: 'Image', attributes, children: [] }
}

function literal(name: string, value: string) {
  return { name, value, form: 'literal' as const, line: 1, column: 1 }
}

// The title of the step is the only first-level heading of its page.
function setDepth(heading: Heading, shift: number): void {
  const depth = Math.min(6, Math.max(2, heading.depth + shift))
  heading.depth = depth as Heading['depth']
}

// An alignment would become an inline style, which the page's policy refuses.
function dropAlignment(table: Table): void {
  table.align = null
  for (const cell of table.children[0]?.children ?? []) cell.data = { ...cell.data, hProperties: { scope: 'col' } }
}

function setPicture(node: Image, media: MediaLookup): void {
  const entry = media.find(node.url)
  if (entry?.kind !== 'image') return
  node.url = entry.src
  node.data = {
    ...node.data,
    hProperties: { width: entry.width, height: entry.height, loading: 'lazy', decoding: 'async' },
  }
}

function toAddress(url: string, media: MediaLookup): string {
  const address = readAddress(url)
  if (address.kind !== 'file') return url
  const entry = media.find(address.name)
  if (entry === null) return url
  return entry.kind === 'image' ? entry.src : entry.url
}

function adaptElement(element: LessonElement, media: MediaLookup): void {
  if (element.name === 'ARetenir') element.children = toWords(element.children)
  if (element.name === 'Chiffre') {
    const address = attributeOf(element, 'adresse')
    if (address !== null)
      element.attributes = element.attributes.map(entry =>
        entry.name === 'adresse' ? { ...entry, value: toAddress(address, media) } : entry,
      )
  }
  if (element.name === 'Video') element.children = readTranscript(element, media)
}

/** The transcript is a Markdown file; only its words and its structure are kept. */
function readTranscript(element: LessonElement, media: MediaLookup): RootContent[] {
  const entry = media.find(attributeOf(element, 'transcription') ?? '')
  if (entry?.kind !== 'file' || entry.text === undefined) return []
  const root = parseMarkdown(entry.text)
  replaceIn(root.children, node =>
    node.type === 'html' || node.type === 'image' || node.type === 'imageReference'
      ? { type: 'text', value: '' }
      : node,
  )
  for (const node of walk(root)) {
    if (node.type === 'heading') setDepth(node, 2)
    if (node.type === 'table') dropAlignment(node)
    if (node.type === 'link' && readAddress(node.url).kind === 'refused') node.url = '#'
  }
  return root.children.filter(
    node => node.type !== 'text' && node.type !== 'definition' && node.type !== 'footnoteDefinition',
  )
}

/** Blocks as one run of words: what a label, a legend or a highlighted sentence may hold. Blocks are put on lines of their own. */
export function toWords(nodes: RootContent[]): PhrasingContent[] {
  const lines = nodes.flatMap(toLines)
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]))
}

function toLines(node: RootContent): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children]
  if (node.type === 'list') return node.children.flatMap(item => item.children.flatMap(toLines))
  return []
}

/** Easy to read: a picture and the list beside it, in either order, become one pair with the picture first. */
export function pairUp(nodes: RootContent[]): RootContent[] {
  const paired: RootContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const [node, next, later] = [nodes[index], nodes[index + 1], nodes[index + 2]]
    if (node === undefined) break
    const isPictureFirst = isPicture(node) && next?.type === 'list'
    const isListFirst = node.type === 'list' && next !== undefined && isPicture(next) && later?.type !== 'list'
    if (next === undefined || (!isPictureFirst && !isListFirst)) {
      paired.push(node)
      continue
    }
    paired.push({
      type: 'lessonElement',
      name: 'Pair',
      attributes: [],
      children: isPictureFirst ? [node, next] : [next, node],
    })
    index++
  }
  return paired
}

/** A picture that teaches; a decor is none. */
export function isPicture(node: RootContent): node is LessonElement {
  return node.type === 'lessonElement' && node.name === 'Image' && !hasFlag(node, 'decor')
}

/** The question itself: its last sentence goes to the legend, what leads to it stays in the body of the step. */
export function splitQuestion(nodes: RootContent[]): { lead: RootContent[]; question: PhrasingContent[] } {
  const index = nodes.findLastIndex(
    node => node.type === 'paragraph' || node.type === 'list' || node.type === 'heading',
  )
  const last = nodes[index]
  if (last === undefined) return { lead: nodes, question: [] }
  const others = nodes.filter((_, position) => position !== index)
  if (last.type !== 'list' || last.children.length < 2) return { lead: others, question: toWords([last]) }
  const item = last.children.at(-1)
  const list = { ...last, children: last.children.slice(0, -1) }
  return { lead: [...nodes.slice(0, index), list, ...nodes.slice(index + 1)], question: toWords(item?.children ?? []) }
}
