import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { FileRefusal } from './question-file.ts'
import { decodeEntities } from './read-html.ts'

/** An element as the parser gives it. Each list is in the order of the file. */
export type Element = { [name: string]: Element[] | string | string[] | undefined }

const WORDS = '#text'
const LITERAL = '#literal'

// Entities are read by us, once and by name: the parser expands nothing.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  alwaysCreateTextNode: true,
  cdataPropName: LITERAL,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
})

/** The questions of a Moodle file, in order. Refuses a DTD and broken XML. */
export function parseMoodle(text: string): Element[] {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(withoutLiterals(text)))
    throw new FileRefusal(
      'Ce fichier déclare un DOCTYPE ou des entités. Par sûreté, il n’est pas lu. Exportez-le de nouveau depuis Moodle.',
    )
  const fault = XMLValidator.validate(text)
  if (fault !== true)
    throw new FileRefusal(
      `Ce fichier XML est abîmé à la ligne ${fault.err.line}. Exportez-le de nouveau depuis Moodle.`,
    )
  let root: Element
  try {
    root = parser.parse(text)
  } catch {
    throw new FileRefusal(
      'Ce fichier XML a des balises trop profondes, ou aux noms réservés. Exportez-le de nouveau depuis Moodle.',
    )
  }
  const [quiz] = childrenOf(root, 'quiz')
  return quiz ? childrenOf(quiz, 'question') : []
}

// Each character is read once, whatever is left open.
function withoutLiterals(text: string): string {
  const kept: string[] = []
  const opening = /<!\[CDATA\[|<!--/g
  let at = 0
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    kept.push(text.slice(at, match.index))
    const end = text.indexOf(match[0] === '<!--' ? '-->' : ']]>', match.index)
    if (end === -1) return kept.join('')
    at = end + 3
    opening.lastIndex = at
  }
  return kept.join('') + text.slice(at)
}

export function childrenOf(element: Element, name: string): Element[] {
  const found = element[name]
  return Array.isArray(found) ? found.filter((child): child is Element => typeof child === 'object') : []
}

export function attribute(element: Element, name: string): string {
  const value = element[`@${name}`]
  return typeof value === 'string' ? decodeEntities(value).trim() : ''
}

/** The words right inside this element, as Moodle stored them. */
export function innerWords(element: Element | undefined): string {
  if (!element) return ''
  const own = element[WORDS]
  const words = typeof own === 'string' ? decodeEntities(own) : ''
  const literal = childrenOf(element, LITERAL)
    .map(child => child[WORDS])
    .join('')
  return `${words.trim() === '' ? '' : words}${literal}`
}

/** The words of `<name><text>…</text></name>`, or of `<name>…</name>`. */
export function wordsOf(element: Element, name: string): string {
  const child = childrenOf(element, name)[0]
  return child ? innerWords(childrenOf(child, 'text')[0] ?? child).trim() : ''
}
