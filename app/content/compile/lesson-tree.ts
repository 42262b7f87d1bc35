import type { Node, Parent, Root, RootContent } from 'mdast'

/** A tag as it was written, before opening and closing ones are put together. */
export type LessonTagNode = Node & { type: 'lessonTag'; raw: string }

/** A tag of the vocabulary with what it holds. `attributes` keeps the first of each name; a flag is `true`. */
export type LessonElement = Parent & {
  type: 'lessonElement'
  name: string
  attributes: WrittenAttribute[]
  children: RootContent[]
}

export type WrittenAttribute = {
  name: string
  /** Null for a flag. */
  value: string | null
  /** `braces` covers `nom={…}` and `{...}`; `bare` is a value without straight quotes. */
  form: 'literal' | 'flag' | 'braces' | 'bare'
  line: number
  column: number
}

declare module 'mdast' {
  interface RootContentMap {
    lessonTag: LessonTagNode
    lessonElement: LessonElement
  }
  interface PhrasingContentMap {
    lessonTag: LessonTagNode
    lessonElement: LessonElement
  }
}

export type LessonRoot = Root

/** The node's first place in the file. */
export function placeOf(node: Node): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/** The children of any node, or null for a leaf. */
export function childrenOf(node: Node): RootContent[] | null {
  // Every parent of mdast holds some subset of RootContent, which TypeScript can't say of `Node`.
  return 'children' in node ? (node as Parent).children : null
}

/** Everything below `root` in reading order, without recursion, so that depth can't exhaust the stack. */
export function walk(root: Node): Generator<RootContent> {
  return walkAll(childrenOf(root) ?? [])
}

/** As `walk`, from several nodes, which are part of what is walked. */
export function* walkAll(nodes: RootContent[]): Generator<RootContent> {
  const stack = nodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node
    const children = childrenOf(node)
    if (children !== null)
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as RootContent)
  }
}

/** The elements of one name directly among `nodes`. */
export function elementsNamed(nodes: RootContent[], name: string): LessonElement[] {
  return nodes.filter(node => node.type === 'lessonElement').filter(element => element.name === name)
}

/** The literal value of an attribute; null where it is absent or a flag. */
export function attributeOf(element: LessonElement, name: string): string | null {
  return element.attributes.find(attribute => attribute.name === name)?.value ?? null
}

/** True where the flag is written. */
export function hasFlag(element: LessonElement, name: string): boolean {
  return element.attributes.some(attribute => attribute.name === name)
}
