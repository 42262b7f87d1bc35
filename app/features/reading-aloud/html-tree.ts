import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

/** The element that holds what a page says, navigation apart: its `main`; or null. */
export function findMain(html: string): Element | null {
  return findFirst(parse(html).childNodes.filter(isElement), ({ tagName }) => tagName === 'main')
}

/** The first of these elements, or of what they hold, that passes the test; or null. */
export function findFirst(nodes: Element[], passes: (node: Element) => boolean): Element | null {
  for (const node of nodes) {
    const found = passes(node) ? node : findFirst(elementsOf(node), passes)
    if (found) return found
  }
  return null
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** The words of a text node, null for anything else. */
export function wordsOf(node: Node): string | null {
  return 'value' in node ? node.value : null
}

export function elementsOf(node: Element): Element[] {
  return node.childNodes.filter(isElement)
}

/** An attribute's value, null where it is absent. */
export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find(attr => attr.name === name)?.value ?? null
}

export function hasClass(node: Element, name: string): boolean {
  return (attribute(node, 'class') ?? '').split(/\s+/).includes(name)
}
