import {
  attribute,
  type Element,
  elementsOf,
  findFirst,
  findMain,
  hasClass,
  isElement,
  type Node,
  wordsOf,
} from './html-tree.ts'

/** About nine minutes of speech. Our longest page has a little more than half of it. */
const MAX_CHARACTERS = 8_000
const GOES_ON = 'La suite est à lire sur la page.'

const silentTags = new Set(
  'audio button head iframe input nav noscript script select style template textarea video'.split(' '),
)
// `own-name`: a sound is kept, and must name nobody. `unsaid`: forty keys of a keyboard are no help to the ear.
const silentClasses = ['tabs', 'crumb', 'btn', 'skip', 'own-name', 'unsaid']
/** The drawing of a simulator: its buttons are what there is to be known. */
const drawing = 'fake-in'
const inlineTags = new Set(
  'a abbr b bdi cite code data dfn em i kbd label mark q s samp small span strong sub sup time u var wbr'.split(' '),
)

type Reading = { lines: string[]; line: string; prefix: string; choices: number; isDrawn: boolean }

/** Whether the page offers to be listened to: others are not read, whoever asks. */
export function offersListening(html: string): boolean {
  const part = findMain(html)
  return part !== null && findFirst([part], node => hasClass(node, 'listen')) !== null
}

/**
 * What a page says, in the order of reading, one paragraph a line with an empty line between two: the voice rests there.
 * Titles, sentences, the question, every numbered answer, what was answered, the alternatives of pictures, tables row by
 * row; neither navigation, nor buttons but those that a simulator draws, nor what is hidden or folded. At most 8,000
 * characters. Empty where it says nothing.
 * `partId`: the id of what is to be said alone, such as one answer.
 */
export function spokenText(html: string, partId: string | null = null): string {
  const page = findMain(html)
  if (!page) return ''
  const part = partId === null ? page : findFirst([page], node => attribute(node, 'id') === partId)
  if (!part) return ''
  return within(linesOf(part)).join('\n\n')
}

function linesOf(part: Element): string[] {
  const reading: Reading = { lines: [], line: '', prefix: '', choices: 0, isDrawn: false }
  readChildren(part, reading)
  endLine(reading)
  return reading.lines
}

function readChildren(node: Element, reading: Reading): void {
  const wasDrawn = reading.isDrawn
  reading.isDrawn ||= hasClass(node, drawing)
  for (const child of node.childNodes) readNode(child, reading)
  reading.isDrawn = wasDrawn
}

/** By its whole name where the drawing shows only a part of it; what is on says so. */
function readButton(button: Element, reading: Reading): void {
  endLine(reading)
  const isOn = attribute(button, 'aria-pressed') === 'true' || attribute(button, 'aria-current') === 'true'
  reading.prefix = isOn ? 'Bouton choisi : ' : 'Bouton : '
  reading.line = attribute(button, 'aria-label') ?? textsOf(button).join(' ')
  endLine(reading)
  reading.prefix = ''
}

function textsOf(node: Element): string[] {
  return node.childNodes.flatMap(child => {
    if (!isElement(child)) return wordsOf(child) ?? []
    return isSilent(child) ? [] : textsOf(child)
  })
}

function readNode(node: Node, reading: Reading): void {
  if (!isElement(node)) {
    reading.line += wordsOf(node) ?? ''
    return
  }
  if (reading.isDrawn && node.tagName === 'button') return readButton(node, reading)
  if (isSilent(node)) return
  if (node.tagName === 'img' || node.tagName === 'svg') return readPicture(node, reading)
  if (node.tagName === 'table') return readTable(node, reading)
  if (!isParagraph(node)) return readChildren(node, reading)
  endLine(reading)
  readParagraph(node, reading)
  endLine(reading)
}

function readParagraph(node: Element, reading: Reading): void {
  if (node.tagName === 'ol') return readNumbered(node, reading)
  if (node.tagName === 'details' && attribute(node, 'open') === null) {
    for (const child of elementsOf(node)) if (child.tagName === 'summary') readNode(child, reading)
    return
  }
  if (node.tagName !== 'label') return readChildren(node, reading)
  reading.choices += 1
  reading.prefix = `Réponse ${reading.choices} : `
  readChildren(node, reading)
  endLine(reading)
  const isChosen = findFirst(elementsOf(node), child => attribute(child, 'checked') !== null)
  if (isChosen) reading.lines.push('Cette réponse est choisie.')
}

function readNumbered(list: Element, reading: Reading): void {
  for (const [index, item] of elementsOf(list).entries()) {
    reading.prefix = `${index + 1} : `
    readNode(item, reading)
    reading.prefix = ''
  }
}

function readPicture(node: Element, reading: Reading): void {
  const name = attribute(node, node.tagName === 'img' ? 'alt' : 'aria-label')?.trim()
  if (!name) return
  if (hasClass(node, 'ico')) {
    reading.prefix = `${name} : `
    return
  }
  endLine(reading)
  reading.line = `Image : ${name}`
  endLine(reading)
}

/** Row by row, each value after the title of its column: « Vos réponses. Vous : oui. Votre employeur : jamais. » */
function readTable(table: Element, reading: Reading): void {
  endLine(reading)
  const sections = elementsOf(table)
  for (const caption of sections.filter(({ tagName }) => tagName === 'caption')) readNode(caption, reading)
  const titles = sections
    .filter(({ tagName }) => tagName === 'thead')
    .flatMap(elementsOf)
    .flatMap(elementsOf)
    .map(cellText)
  for (const row of sections.filter(({ tagName }) => tagName === 'tbody').flatMap(elementsOf)) {
    const cells = elementsOf(row).map(cellText)
    const said = cells.map((cell, index) => (index > 0 && titles[index] ? `${titles[index]} : ${cell}` : cell))
    reading.line = said
      .filter(cell => cell !== '')
      .map(closed)
      .join(' ')
    endLine(reading)
  }
}

function cellText(cell: Element): string {
  return linesOf(cell).join(' ').replace(/\.$/, '')
}

function isSilent(node: Element): boolean {
  if (silentTags.has(node.tagName)) return true
  if (attribute(node, 'hidden') !== null || attribute(node, 'aria-hidden') === 'true') return true
  if (silentClasses.some(name => hasClass(node, name))) return true
  // « Revenir au texte »: a way about the page, which the ear has no use for. A word that has a definition stays.
  return (attribute(node, 'href') ?? '').startsWith('#') && !hasClass(node, 'word')
}

// What CSS shows on its own line, though its tag is inline: an answer, its label, the title of a row of links.
function isParagraph(node: Element): boolean {
  if (!inlineTags.has(node.tagName)) return true
  if (node.tagName === 'label') return hasClass(node, 'choice')
  return hasClass(node, 'tag') || (node.tagName === 'b' && isTitleOfRow(node))
}

function isTitleOfRow({ parentNode }: Element): boolean {
  const row = parentNode && 'parentNode' in parentNode ? parentNode.parentNode : null
  return row !== null && 'attrs' in row && hasClass(row, 'row')
}

function endLine(reading: Reading): void {
  const line = reading.line
    // Rows of dots are for a pen.
    .replace(/…{2,}|(?:[.…_·]\s?){4,}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .trim()
  reading.line = ''
  if (!/[\p{L}\p{N}]/u.test(line)) return
  reading.lines.push(closed(reading.prefix + line))
  reading.prefix = ''
}

function closed(line: string): string {
  return /[.!?…:;,]$/.test(line) ? line : `${line}.`
}

function within(lines: string[]): string[] {
  let left = MAX_CHARACTERS - GOES_ON.length - 4
  const total = lines.reduce((sum, line) => sum + line.length + 2, 0)
  if (total <= MAX_CHARACTERS) return lines
  const kept: string[] = []
  for (const line of lines) {
    left -= line.length + 2
    if (left < 0) break
    kept.push(line)
  }
  // One endless paragraph, at the beginning: its first part is still worth hearing.
  const start = kept.length > 0 ? kept : [(lines[0] ?? '').slice(0, MAX_CHARACTERS - GOES_ON.length - 4)]
  return [...start, GOES_ON]
}
