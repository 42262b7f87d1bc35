import { words } from './word-list.ts'

/** The bits of chance in a secret: five words, each one of 2^11. */
export const entropyBits = 55
export const wordsOnCard = 5

/** A word as it was typed, and the words of the list that it is, or is one slip away from. */
export type Guess = { typed: string; candidates: string[] }
export type WordsReading =
  /** All five are words of the list, given here as French writes them. */
  | { kind: 'exact'; words: string[] }
  /** Some are one slip away: to be asked, never assumed. Words that are known are their own only candidate. */
  | { kind: 'close'; guesses: Guess[] }
  | { kind: 'unknown'; problems: { index: number; typed: string }[] }
  | { kind: 'count'; found: number }

type WordIndex = {
  /** Folded form → spelling. */
  spellings: Map<string, string>
  /** A folded form, whole or less one letter → the folded forms it comes from. */
  origins: Map<string, string[]>
  longest: number
}

const compareWords = new Intl.Collator('fr').compare
// Apostrophes are left inside a word: « l’orange » is one letter too many, not two words.
const apostrophes = `'’ʼ\`´`
const separators = new RegExp(`(?:(?![${apostrophes}])[\\s\\p{P}\\p{S}])+`, 'u')
const unheard = new RegExp(`[\\s\\p{M}\\p{Cf}${apostrophes}]`, 'gu')

// Built at the first reading, since most pages that load this file never read a word.
let builtIndex: WordIndex | null = null

/** The form in which two ways of typing a word are the same: lower case, with no accent, ligature or apostrophe. */
export function foldWord(text: string): string {
  return text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFKD').replace(unheard, '')
}

/** The five words in the one form that is hashed. */
export function joinWords(fiveWords: string[]): string {
  return fiveWords.map(foldWord).join(' ')
}

/** Reads what a person typed, however they parted, numbered or accented it; a slip is proposed and never corrected. */
export function readWords(typed: string): WordsReading {
  const parts = splitWords(typed)
  if (parts.length !== wordsOnCard) return { kind: 'count', found: parts.length }

  const guesses = parts.map(part => ({ typed: part, candidates: findCandidates(foldWord(part)) }))
  const problems = guesses.flatMap(({ typed, candidates }, index) =>
    candidates.length === 0 ? [{ index, typed }] : [],
  )
  if (problems.length > 0) return { kind: 'unknown', problems }

  const { spellings } = wordIndex()
  const known = parts.flatMap(part => spellings.get(foldWord(part)) ?? [])
  return known.length === wordsOnCard ? { kind: 'exact', words: known } : { kind: 'close', guesses }
}

function splitWords(typed: string): string[] {
  return typed.split(separators).filter(part => !isNumbering(foldWord(part)))
}

/** « 1. », « ② », or nothing at all. A figure inside a word is a slip like another. */
function isNumbering(folded: string): boolean {
  return /^\d*$/.test(folded)
}

function findCandidates(folded: string): string[] {
  const { spellings, origins, longest } = wordIndex()
  const known = spellings.get(folded)
  if (known !== undefined) return [known]
  // Nothing so long is near a word; a whole page pasted in one piece must not be taken apart letter by letter.
  if (folded.length > longest + 1) return []

  const near = new Set(shorten(folded).flatMap(form => origins.get(form) ?? []))
  return [...near]
    .filter(word => isOneSlip(word, folded))
    .flatMap(word => spellings.get(word) ?? [])
    .sort(compareWords)
}

// Two forms one slip apart always share a form less one letter: few look-ups replace 2,048 comparisons.
function wordIndex(): WordIndex {
  if (builtIndex !== null) return builtIndex
  const spellings = new Map(words.map(word => [foldWord(word), word]))
  const origins = new Map<string, string[]>()
  for (const word of spellings.keys()) {
    for (const form of shorten(word)) origins.set(form, [...(origins.get(form) ?? []), word])
  }
  builtIndex = { spellings, origins, longest: Math.max(...[...spellings.keys()].map(word => word.length)) }
  return builtIndex
}

/** The form itself, and all that it gives less one letter, each once. */
function shorten(form: string): string[] {
  return [...new Set([form, ...Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1))])]
}

/** One letter added, missing or replaced, or two neighbours swapped. */
function isOneSlip(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const shared = Math.min(one.length, other.length) - start
  while (end < shared && one.at(-1 - end) === other.at(-1 - end)) end++

  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length <= 1 && right.length <= 1) return left !== right
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
