import type { Node, RootContent } from 'mdast'
import { attributeOf, childrenOf, type LessonElement, placeOf } from './lesson-tree.ts'

/** A paragraph, a title, a line of a list or a cell: its end ends a sentence. A soft line break is `\n`. */
export type TextBlock = { text: string; line: number }

const HOLDS_WORDS = new Set(['paragraph', 'heading', 'tableCell'])

/** The words of `nodes` in reading order. Code and pictures are not words to read. */
export function toTextBlocks(nodes: RootContent[]): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const node of nodes) {
    if (HOLDS_WORDS.has(node.type)) {
      blocks.push({ text: wordsOf(node), line: placeOf(node).line })
      continue
    }
    const children = childrenOf(node)
    if (children !== null) blocks.push(...toTextBlocks(children))
  }
  return blocks.filter(block => block.text.trim() !== '')
}

/** Everything that is read in `nodes`, code included, on one line. */
export function toPlainText(nodes: RootContent[]): string {
  return nodes.map(plain).join(' ').replace(/\s+/g, ' ').trim()
}

function wordsOf(node: Node): string {
  if (node.type === 'text') return (node as Node & { value: string }).value
  if (node.type === 'break') return '\n'
  return (childrenOf(node) ?? []).map(wordsOf).join('')
}

function plain(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return (node as Node & { value: string }).value
  if (node.type === 'break') return ' '
  if (node.type === 'lessonElement')
    return `${spokenAttributes(node as LessonElement)}${(childrenOf(node) ?? []).map(plain).join('')}`
  const isBlock = node.type === 'listItem' || HOLDS_WORDS.has(node.type)
  const words = (childrenOf(node) ?? []).map(plain).join(node.type === 'list' || node.type === 'tableRow' ? ' ' : '')
  return isBlock ? `${words} ` : words
}

// What these tags show of their attributes is read aloud with the rest.
function spokenAttributes(element: LessonElement): string {
  const name = { Chiffre: 'valeur', Fiche: 'titre' }[element.name]
  const words = name === undefined ? null : attributeOf(element, name)
  return words === null ? '' : `${words} `
}
