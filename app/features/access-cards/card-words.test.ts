import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entropyBits, foldWord, joinWords, readWords } from './card-words.ts'
import { drawWords } from './draw-words.server.ts'
import { words } from './word-list.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const five = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 5 })

test('five words hold 55 bits', () => {
  expect(entropyBits).toBe(55)
  expect(drawWords().filter(word => words.includes(word))).toHaveLength(5)
})

test('the words are read in any case, with or without accents, however they are parted', () => {
  const part = fc.constantFrom(' ', '  ', ' - ', '-', ', ', '\n', ' — ', '. ')
  const write = fc.constantFrom(
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    foldWord,
    (word: string) => word.normalize('NFD'),
  )
  fc.assert(
    fc.property(five, part, write, (chosen, between, written) => {
      expect(readWords(` ${chosen.map(written).join(between)} `)).toEqual({ kind: 'exact', words: chosen })
    }),
  )
})

test('numbers before the words are not words', () => {
  expect(readWords('1. abeille 2. abricot 3. accord 4. acier 5. affiche')).toMatchObject({ kind: 'exact' })
})

describe('one slip in a word', () => {
  const slip = fc.oneof(
    fc.record({ how: fc.constant('missing' as const), at: fc.nat(7), letter: fc.constantFrom(...letters) }),
    fc.record({ how: fc.constant('inserted' as const), at: fc.nat(8), letter: fc.constantFrom(...letters) }),
    fc.record({ how: fc.constant('wrong' as const), at: fc.nat(7), letter: fc.constantFrom(...letters) }),
    fc.record({ how: fc.constant('swapped' as const), at: fc.nat(6), letter: fc.constantFrom(...letters) }),
  )
  function slipIn(word: string, { how, at, letter }: { how: string; at: number; letter: string }): string {
    const place = at % word.length
    const [before, after] = [word.slice(0, place), word.slice(place)]
    if (how === 'missing') return before + after.slice(1)
    if (how === 'inserted') return before + letter + after
    if (how === 'wrong') return before + letter + after.slice(1)
    return before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2)
  }

  test('is found again, asked about, and never mended in silence', () => {
    fc.assert(
      fc.property(five, fc.nat(4), slip, (chosen, which, how) => {
        const word = chosen[which] ?? ''
        const typed = slipIn(foldWord(word), how)
        const reading = readWords(chosen.map((other, index) => (index === which ? typed : other)).join(' '))
        expect(reading.kind).toBe(typed === foldWord(word) ? 'exact' : 'close')
        if (reading.kind === 'close') expect(reading.guesses[which]?.candidates).toContain(word)
      }),
      { numRuns: 400 },
    )
  })
})

test('what is no word of the list is named, and what is not five words is counted', () => {
  expect(readWords('abeille abricot zzzzzz acier affiche')).toEqual({
    kind: 'unknown',
    problems: [{ index: 2, typed: 'zzzzzz' }],
  })
  expect(readWords('')).toEqual({ kind: 'count', found: 0 })
  expect(readWords('abeille abricot')).toEqual({ kind: 'count', found: 2 })
})

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(['exact', 'close', 'unknown', 'count']).toContain(readWords(text).kind)
    }),
  )
})

test('what is hashed has neither accent nor capital', () => {
  expect(joinWords(['Forêt', 'CLÉ', 'œuf'])).toBe('foret cle oeuf')
})
