import { expect, test } from 'vitest'
import type { Readability } from '#app/content/contract.ts'
import { readingChecks, weightCheck } from './text-checks.ts'

function readability(change: Partial<Readability> = {}): Readability {
  return {
    words: 200,
    sentences: 25,
    wordsPerSentence: 8,
    longestSentence: 13,
    fkm: 84,
    lix: 20,
    longWordShare: 0.04,
    offListShare: 0.02,
    ...change,
  }
}

function toSee(checks: ReturnType<typeof readingChecks>): string[] {
  return checks.filter(({ state }) => state === 'see').map(({ id }) => id)
}

test('a plain text for beginners has nothing to review', () => {
  expect(toSee(readingChecks({ readability: readability(), level: 'beginner', edition: 'standard' }))).toEqual([])
})

test.each([
  ['reading', { fkm: 79.4 }],
  ['sentences', { wordsPerSentence: 10.1 }],
  ['longest', { longestSentence: 16 }],
  ['long-words', { longWordShare: 0.11 }],
])('%s is to review where only this figure passes its limit', (id, change) => {
  expect(toSee(readingChecks({ readability: readability(change), level: 'discovery', edition: 'standard' }))).toEqual([
    id,
  ])
})

test('a sentence of 13 words is too long in easy-to-read, and only there', () => {
  const text = { readability: readability({ longestSentence: 13 }), level: 'intermediate' } as const
  expect(toSee(readingChecks({ ...text, edition: 'easyToRead' }))).toEqual(['longest'])
  expect(toSee(readingChecks({ ...text, edition: 'standard' }))).toEqual([])
})

test('an intermediate course may be harder to read, and is not judged on its longest sentence', () => {
  const hard = readability({ fkm: 66, wordsPerSentence: 13.5, longestSentence: 30, longWordShare: 0.3 })
  expect(toSee(readingChecks({ readability: hard, level: 'intermediate', edition: 'standard' }))).toEqual([])
  expect(toSee(readingChecks({ readability: hard, level: 'beginner', edition: 'standard' }))).toHaveLength(4)
})

test('figures are written as in French', () => {
  const [, sentences] = readingChecks({
    readability: readability({ wordsPerSentence: 8.25 }),
    level: 'beginner',
    edition: 'standard',
  })
  expect(sentences?.title).toBe('8,3 mots par phrase, en moyenne.')
})

test('pictures count in the weight', () => {
  expect(weightCheck({ html: 9, media: 91 }).state).toBe('good')
  expect(weightCheck({ html: 9, media: 92 }).state).toBe('see')
})
