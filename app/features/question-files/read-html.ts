import { parseFragment } from 'parse5'
import { BOLD, ITALIC, ITEM, withoutMarks } from './marks.ts'

const TAG = /<!--|<(\/?)([a-z][a-z0-9]*)\b((?:"[^"<>]*"|'[^'<>]*'|[^"'<>])*)>/gi
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'br', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const SILENT = new Set(['span', 'html', 'body', 'font'])
const BOLDS = new Set(['b', 'strong'])
const ITALICS = new Set(['i', 'em'])
const HIDDEN = new Set(['script', 'style'])

// Signs that no lesson takes.
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD]/u

type Run = { words: string; mark: string }

/** HTML as plain words with marks; an empty line begins a paragraph. `lost`: French, what it held that words cannot say. */
export function readHtml(html: string): { text: string; lost: string[] } {
  const lost = new Set<string>()
  const blocks: { isItem: boolean; runs: Run[] }[] = [{ isItem: false, runs: [] }]
  const depth = { bold: 0, italic: 0, hidden: 0 }
  const add = (source: string) => {
    if (depth.hidden > 0 || source === '') return
    const mark = depth.bold > 0 ? BOLD : depth.italic > 0 ? ITALIC : ''
    blocks.at(-1)?.runs.push({ words: withoutMarks(decodeEntities(source)), mark })
  }
  let at = 0
  for (const match of html.matchAll(TAG)) {
    if (match.index < at) continue
    add(html.slice(at, match.index))
    at = match.index + match[0].length
    if (match[0] === '<!--') {
      const end = html.indexOf('-->', at)
      at = end === -1 ? html.length : end + 3
      continue
    }
    const [isClosing, name, attributes] = [match[1] === '/', (match[2] ?? '').toLowerCase(), match[3] ?? '']
    const step = isClosing ? -1 : 1
    if (HIDDEN.has(name)) depth.hidden = Math.max(0, depth.hidden + step)
    else if (BOLDS.has(name)) depth.bold = Math.max(0, depth.bold + step)
    else if (ITALICS.has(name)) depth.italic = Math.max(0, depth.italic + step)
    else if (name === 'li') blocks.push({ isItem: !isClosing, runs: [] })
    else if (BLOCKS.has(name)) blocks.push({ isItem: false, runs: [] })
    if (!isClosing) for (const what of lostWith(name, attributes)) lost.add(what)
  }
  add(html.slice(at))
  const written = blocks.map(({ isItem, runs }) => ({ isItem, words: writeRuns(runs, lost) }))
  const text = written.filter(({ words }) => words !== '').map(({ isItem, words }) => (isItem ? ITEM : '') + words)
  return { text: text.join('\n\n'), lost: [...lost] }
}

function lostWith(name: string, attributes: string): string[] {
  const value = (key: string) =>
    decodeEntities(new RegExp(`\\b${key}\\s*=\\s*["']?([^"'>]*)`, 'i').exec(attributes)?.[1] ?? '')
  if (name === 'img') {
    const alt = value('alt')
    const src = value('src')
    const from = src.startsWith('data:') ? 'collée dans le texte' : src.slice(0, 120) || 'sans adresse'
    return [`une image${alt ? ` (« ${alt} »)` : ''} : ${from}`]
  }
  if (name === 'a') return value('href') ? [`un lien, ses mots restent : ${value('href').slice(0, 200)}`] : []
  if (name === 'ol') return ['les numéros d’une liste : ses points restent']
  if (/^h[1-6]$/.test(name)) return ['un titre : ses mots restent dans un paragraphe']
  if (HIDDEN.has(name)) return [`<${name}> et ce qu’elle contient`]
  const isKnown = BLOCKS.has(name) || SILENT.has(name) || BOLDS.has(name) || ITALICS.has(name) || name === 'li'
  return isKnown ? [] : [`la balise HTML <${name}> : ses mots restent`]
}

/** Text with its entities read once, by the rules of HTML. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, entity => {
    const node = parseFragment(entity).childNodes[0]
    // What is no letter stays as it was written.
    return node && 'value' in node && !UNREADABLE.test(node.value) ? node.value : entity
  })
}

// Markdown takes a mark only against a letter or a digit inside it, and a space or the end outside.
function writeRuns(runs: Run[], lost: Set<string>): string {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && last.mark === run.mark) last.words += run.words
    else merged.push({ ...run })
  }
  const parts = merged.map(({ words, mark }, index) => {
    if (mark === '' || words.trim() === '') return words
    const inside = words.trim()
    const [before, after] = [words.slice(0, words.indexOf(inside)), words.slice(words.indexOf(inside) + inside.length)]
    const isFree =
      (before !== '' || merged[index - 1]?.mark === '' || index === 0) &&
      (after !== '' || merged[index + 1]?.mark === '' || index === merged.length - 1)
    if (isFree && /^[\p{L}\p{N}]/u.test(inside) && /[\p{L}\p{N}]$/u.test(inside))
      return `${before}${mark}${inside}${mark}${after}`
    lost.add(`le gras ou l’italique de « ${inside.replace(/\s+/g, ' ').slice(0, 40)} » : ses mots restent`)
    return words
  })
  return parts
    .join('')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
}
