import { TAGS } from '../../lesson-kit/registry.ts'

const INLINE_NAMES = new Set(TAGS.filter(tag => tag.places.includes('sentence')).map(tag => tag.name))

// Only real HTML elements: `<nom>` in a sentence is text, `<b>` is somebody who knows HTML.
const HTML_NAMES = new Set(
  (
    'a abbr address article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup ' +
    'data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta ' +
    'meter nav noscript object ol optgroup option output p param picture pre progress q ruby s samp script search section ' +
    'select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead ' +
    'time title tr track tt u ul var video wbr'
  ).split(' '),
)

/** True for the name of an HTML element, whatever its case. */
export function isHtmlName(name: string): boolean {
  return HTML_NAMES.has(name.toLowerCase())
}

/** True where the tag stands among words, as `<Mot>` does. */
export function isInlineName(name: string): boolean {
  return INLINE_NAMES.has(name)
}

/** The tag of the vocabulary that was surely meant, accents and capitals aside; null where there is none. */
export function findSameTag(name: string): string | null {
  const plain = fold(name)
  return TAGS.find(tag => fold(tag.name) === plain)?.name ?? null
}

/** The nearest of `names`, for a remedy; null where nothing is near enough to be a slip of the hand. */
export function findNearest({ name, names }: { name: string; names: string[] }): string | null {
  const plain = fold(name)
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(plain.length / 2.5)) + 1
  for (const candidate of names) {
    const distance = editDistance(plain, fold(candidate))
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** Small letters, digits and hyphens only; empty where nothing can be kept. */
export function slugify(words: string): string {
  return fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

function fold(name: string): string {
  return name.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function editDistance(from: string, to: string): number {
  // Names are short; a pasted page is not, and the cost is the product of the lengths.
  if (from.length > 60 || Math.abs(from.length - to.length) > 6) return 99
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      // Two letters in the wrong order are one slip.
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[to.length] ?? 99
}
