import type { Node, Paragraph, Parent, RootContent } from 'mdast'
import { childrenOf, type LessonElement, type LessonTagNode, placeOf, walk } from './lesson-tree.ts'
import type { ProblemList } from './problem-list.ts'
import { findSameTag, isInlineName } from './tag-names.ts'
import { readTagSource, type TagSource } from './tag-source.ts'

// Deeper than any lesson; each level costs stack in every later pass.
const MAX_DEPTH = 40

type Open = { element: LessonElement }

/**
 * Puts opening and closing tags together, in place. A tag that holds blocks is first taken out of its paragraph,
 * so that `<Retour>` may begin or end anywhere. What can't be matched is said, then read as if it had been closed.
 */
export function buildTagTree({ root, problems }: { root: Parent; problems: ProblemList }): void {
  const queue: { parent: Parent; depth: number }[] = [{ parent: root, depth: 0 }]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { parent, depth } = next
    if (depth > MAX_DEPTH) {
      problems.error(
        'too-deep',
        placeOf(parent),
        'Ce passage est imbriqué trop profond. Sortez-le des listes et des citations qui l’entourent.',
      )
      parent.children = []
      continue
    }
    const flat =
      parent.type === 'paragraph' ? parent.children : parent.children.flatMap(takeClosingOut).flatMap(takeBlocksOut)
    parent.children = nest({ nodes: flat, problems })
    for (const child of allParents(parent.children)) queue.push({ parent: child, depth: depth + 1 })
  }
}

/** Parents just below, through the elements that nesting has made. */
function allParents(nodes: RootContent[]): Parent[] {
  const found: Parent[] = []
  for (const node of nodes) {
    const children = childrenOf(node)
    if (children === null) continue
    // The children of an element were nested with their siblings already.
    if (node.type === 'lessonElement') found.push(...allParents(children))
    else found.push(node as Parent)
  }
  return found
}

/** A paragraph becomes the words before, the tag, the words after; a paragraph without such a tag stays whole. */
function takeBlocksOut(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || !node.children.some(isBlockTag)) return [node]
  const pieces: RootContent[] = []
  let words: RootContent[] = []
  for (const child of node.children) {
    if (!isBlockTag(child)) {
      words.push(child)
      continue
    }
    pieces.push(...toParagraph(words), child)
    words = []
  }
  return [...pieces, ...toParagraph(words)]
}

/** `- deux</Retour>`: a closing tag at the end of a list whose opening one is before the list goes after the list. */
function takeClosingOut(node: RootContent): RootContent[] {
  if (node.type !== 'list' && node.type !== 'blockquote') return [node]
  const taken: RootContent[] = []
  for (;;) {
    const paragraph = lastParagraph(node)
    const last = paragraph?.children.at(-1)
    if (paragraph === null || last?.type !== 'lessonTag' || !isBlockTag(last) || !tagOf(last).isClosing) break
    const { name } = tagOf(last)
    const inside = [...walk(node)].filter(child => child.type === 'lessonTag').map(tagOf)
    if (inside.some(tag => tag.name === name && !tag.isClosing)) break
    paragraph.children = trimBreaks(paragraph.children.slice(0, -1)) as typeof paragraph.children
    taken.unshift(last)
  }
  return [node, ...taken]
}

function lastParagraph(node: RootContent): Paragraph | null {
  let last: RootContent | undefined = node
  while (last !== undefined && last.type !== 'paragraph') last = childrenOf(last)?.at(-1)
  return last ?? null
}

function toParagraph(words: RootContent[]): RootContent[] {
  const trimmed = trimBreaks(words)
  const first = trimmed[0]
  const last = trimmed.at(-1)
  if (first?.position === undefined || last?.position === undefined) return []
  const position = { start: first.position.start, end: last.position.end }
  // The children come from a paragraph, so they are what a paragraph may hold.
  return [{ type: 'paragraph', children: trimmed as never[], position }]
}

function trimBreaks(words: RootContent[]): RootContent[] {
  const kept = words.slice()
  while (kept.length > 0 && isBlank(kept[0])) kept.shift()
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop()
  const first = kept[0]
  const last = kept.at(-1)
  if (first?.type === 'text') {
    const rest = first.value.trimStart()
    const skipped = first.value.slice(0, first.value.length - rest.length).split('\n').length - 1
    const start = first.position?.start
    if (start !== undefined && skipped > 0)
      first.position = { start: { line: start.line + skipped, column: 1 }, end: first.position?.end ?? start }
    first.value = rest
  }
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return kept
}

function isBlank(node: RootContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
}

function isBlockTag(node: Node): boolean {
  if (node.type !== 'lessonTag') return false
  return !isInlineName(tagOf(node as LessonTagNode).name)
}

function tagOf(node: LessonTagNode): TagSource {
  return readTagSource({ raw: node.raw, ...placeOf(node) })
}

function nest({ nodes, problems }: { nodes: RootContent[]; problems: ProblemList }): RootContent[] {
  if (!nodes.some(node => node.type === 'lessonTag')) return nodes
  const top: RootContent[] = []
  const open: Open[] = []
  const current = () => open.at(-1)?.element.children ?? top

  for (const node of nodes) {
    if (node.type !== 'lessonTag') {
      current().push(node)
      continue
    }
    const tag = tagOf(node)
    if (tag.isBroken || tag.name === '!--') {
      sayBroken({ node, tag, problems })
      continue
    }
    if (tag.isClosing) {
      close({ node, tag, open, problems })
      continue
    }
    // No tag holds itself: a second opening means that the first was never closed.
    const twin = open.findIndex(entry => entry.element.name === tag.name)
    if (twin !== -1) {
      for (const entry of open.splice(twin)) sayUnclosed({ element: entry.element, before: node, problems })
    }
    const element: LessonElement = {
      type: 'lessonElement',
      name: tag.name,
      attributes: tag.attributes,
      children: [],
      ...(node.position === undefined ? {} : { position: node.position }),
    }
    current().push(element)
    if (!tag.isSelfClosing && !isVoid(tag.name)) open.push({ element })
  }
  for (const entry of open) sayUnclosed({ element: entry.element, before: null, problems })
  return top
}

// `<br>` and `<img>` are refused in any case; saying that they are not closed as well would be noise.
function isVoid(name: string): boolean {
  return /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name)
}

type Closing = { node: LessonTagNode; tag: TagSource; open: Open[]; problems: ProblemList }

function close({ node, tag, open, problems }: Closing): void {
  const same = findSameTag(tag.name) ?? tag.name
  const index = open.findLastIndex(entry => (findSameTag(entry.element.name) ?? entry.element.name) === same)
  const opened = open[index]
  if (opened === undefined) {
    const remedy = 'Supprimez-la, ou ajoutez la balise de début au même niveau, hors des listes et du gras.'
    problems.error('closing-tag', placeOf(node), `La balise de fin </${tag.name}> ne ferme rien. ${remedy}`)
    return
  }
  for (const entry of open.splice(index).slice(1)) sayUnclosed({ element: entry.element, before: node, problems })
  if (opened.element.position !== undefined && node.position !== undefined) {
    opened.element.position = { start: opened.element.position.start, end: node.position.end }
  }
}

function sayUnclosed({
  element,
  before,
  problems,
}: {
  element: LessonElement
  before: LessonTagNode | null
  problems: ProblemList
}): void {
  // An unknown tag is refused by its name already.
  if (findSameTag(element.name) === null) return
  const { line } = placeOf(element)
  const where = before === null ? 'à la fin de ce qu’elle contient' : `avant la ligne ${placeOf(before).line}`
  problems.error(
    'unclosed-tag',
    placeOf(element),
    `La balise <${element.name}> ouverte à la ligne ${line} n’est pas fermée. Ajoutez </${element.name}> ${where}.`,
  )
}

function sayBroken({ node, tag, problems }: { node: LessonTagNode; tag: TagSource; problems: ProblemList }): void {
  if (tag.name === '!--') {
    problems.error('comment', placeOf(node), 'Une leçon n’a pas de commentaire <!-- … -->. Supprimez-le.')
    return
  }
  const remedy =
    'Vérifiez qu’elle finit par > et que chaque guillemet " ouvert est fermé. Pour écrire le signe <, tapez \\<.'
  problems.error(
    'broken-tag',
    placeOf(node),
    `La balise <${tag.isClosing ? '/' : ''}${tag.name}> n’est pas terminée. ${remedy}`,
  )
}
