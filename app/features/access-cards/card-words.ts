import { words } from './word-list.ts'

/** How many words a card bears, and what they hold together, in bits: 5 × 11. */
export const wordsOnCard = 5
export const entropyBits = wordsOnCard * Math.log2(words.length)

/** A word that is not quite one of the list, and those of the list that it may stand for. */
export type Guess = { typed: string; candidates: string[] }

/** What somebody typed, read as the five words of a card. */
export type WordsReading =
  | { kind: 'exact'; words: string[] }
  /** Each is a word of the list or one slip away from a few of them: to be asked, never taken for granted. */
  | { kind: 'close'; guesses: Guess[] }
  | { kind: 'unknown'; problems: { index: number; typed: string }[] }
  | { kind: 'count'; found: number }

// More would be a list to read, not a question to answer.
const mostCandidates = 8

/** A word with no accent, no capital and nothing but letters: what is compared and what is hashed. */
export function foldWord(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

/** The form of the words that is hashed. */
export function joinWords(chosen: string[]): string {
  return chosen.map(foldWord).join(' ')
}

/** Reads five words in any case, with or without accents, however they are parted. A slip is never mended in silence. */
export function readWords(typed: string): WordsReading {
  const parts = typed
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(part => foldWord(part) !== '')
  if (parts.length !== wordsOnCard) return { kind: 'count', found: parts.length }
  const guesses = parts.map(part => ({ typed: part, candidates: candidatesOf(foldWord(part)) }))
  const problems = guesses.flatMap(({ typed: part, candidates }, index) =>
    candidates.length === 0 || candidates.length > mostCandidates ? [{ index, typed: part }] : [],
  )
  if (problems.length > 0) return { kind: 'unknown', problems }
  const exact = guesses.every(({ typed: part, candidates }) => foldWord(part) === foldWord(candidates[0] ?? ''))
  return exact
    ? { kind: 'exact', words: guesses.map(({ candidates }) => candidates[0] ?? '') }
    : { kind: 'close', guesses }
}

// A word itself, or else all those that one inserted, missing, wrong or swapped letter parts from it.
function candidatesOf(folded: string): string[] {
  const index = byShape()
  const itself = index.words.get(folded)
  if (itself) return [itself]
  const found = new Set<string>()
  for (const shape of shapesOf(folded)) for (const word of index.shapes.get(shape) ?? []) found.add(word)
  return [...found].filter(word => isOneSlipAway(folded, foldWord(word))).sort(new Intl.Collator('fr').compare)
}

type Index = { words: Map<string, string>; shapes: Map<string, string[]> }
let built: Index | undefined

// Two words one slip apart share a shape: themselves, or themselves with one letter out.
function byShape(): Index {
  if (built) return built
  const index: Index = { words: new Map(), shapes: new Map() }
  for (const word of words) {
    index.words.set(foldWord(word), word)
    for (const shape of shapesOf(foldWord(word))) index.shapes.set(shape, [...(index.shapes.get(shape) ?? []), word])
  }
  built = index
  return index
}

function shapesOf(folded: string): string[] {
  return [folded, ...Array.from(folded, (_, at) => folded.slice(0, at) + folded.slice(at + 1))]
}

/** Whether one inserted, missing or wrong letter, or two neighbours in the wrong order, part two folded words. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [left, right] = [one.slice(start), other.slice(start)]
  const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || swapped
}
