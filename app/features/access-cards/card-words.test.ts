import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entropyBits, foldWord, joinWords, readWords } from './card-words.ts'
import { words } from './word-list.ts'

const five = ['forêt', 'œillet', 'cerise', 'maïs', 'clé']
const anyWord = fc.constantFrom(...words)
const anyFive = fc.array(anyWord, { minLength: 5, maxLength: 5 })
// A figure and an apostrophe aside, whatever a thumb may hit next to the right key.
const anyKey = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz03é')

const anySlip = anyWord.chain(word => {
  const letters = Array.from(foldWord(word))
  const at = fc.nat({ max: letters.length - 1 })
  const slip = fc.oneof(
    at.map(place => letters.toSpliced(place, 1)),
    fc.tuple(fc.nat({ max: letters.length }), anyKey).map(([place, key]) => letters.toSpliced(place, 0, key)),
    fc.tuple(at, anyKey).map(([place, key]) => letters.toSpliced(place, 1, key)),
    fc
      .nat({ max: letters.length - 2 })
      .map(place => letters.toSpliced(place, 2, letters[place + 1] ?? '', letters[place] ?? '')),
  )
  return slip.map(typed => ({ word, typed: typed.join('') })).filter(({ typed }) => foldWord(typed) !== foldWord(word))
})

it('counts the bits of five words', () => {
  expect(words.length ** 5).toBe(2 ** entropyBits)
})

it.each([
  ['FORÊT', 'foret'],
  ['fore\u0302t', 'foret'],
  [' Œillet ', 'oeillet'],
  ['’clé’', 'cle'],
  ['Maïs', 'mais'],
  ['garçon', 'garcon'],
])('folds « %s »', (text, folded) => {
  expect(foldWord(text)).toBe(folded)
})

it('joins in the form that is hashed, the same for every way of writing the words', () => {
  expect(joinWords(five)).toBe('foret oeillet cerise mais cle')
  expect(joinWords(five.map(word => word.toUpperCase()))).toBe(joinWords(five))
})

describe('reads exactly', () => {
  it.each([
    'forêt œillet cerise maïs clé',
    'FORET OEILLET CERISE MAIS CLE',
    'Forêt-Œillet-Cerise-Maïs-Clé',
    'forêt – œillet — cerise − maïs ‑ clé',
    ' forêt,œillet ;cerise/maïs\r\nclé. ',
    '1. forêt\n2. œillet\n3. cerise\n4. maïs\n5. clé',
    '1) forêt 2) œillet 3) cerise 4) maïs 5) clé',
    '① forêt ② œillet ③ cerise ④ maïs ⑤ clé',
    '« forêt » « œillet » « cerise » « maïs » « clé »',
    'fore\u0302t\u00a0œillet\u202fcerise\u200b mai\u0308s\tclé',
  ])('%j', typed => {
    expect(readWords(typed)).toEqual({ kind: 'exact', words: five })
  })

  it('any five words, in any case, with or without accents, parted by anything', () => {
    const styles = fc.constantFrom<(word: string) => string>(
      word => word,
      word => word.toUpperCase(),
      word => word.normalize('NFD'),
      foldWord,
      word => foldWord(word).toUpperCase(),
    )
    const parts = fc.constantFrom(' ', '  ', '-', ' - ', '–', ', ', ',', '\n', '\r\n', ' 2. ', '\t', ' / ')
    fc.assert(
      fc.property(anyFive, styles, parts, (drawn, style, part) => {
        expect(readWords(drawn.map(style).join(part))).toEqual({ kind: 'exact', words: drawn })
      }),
    )
  })

  it('the same word five times', () => {
    expect(readWords('clé clé clé clé clé')).toEqual({ kind: 'exact', words: ['clé', 'clé', 'clé', 'clé', 'clé'] })
  })
})

describe('proposes', () => {
  it('the word that was meant, and leaves the known ones as they are', () => {
    expect(readWords('forêt œillet cerize maïs clé')).toEqual({
      kind: 'close',
      guesses: [
        { typed: 'forêt', candidates: ['forêt'] },
        { typed: 'œillet', candidates: ['œillet'] },
        { typed: 'cerize', candidates: ['cerise'] },
        { typed: 'maïs', candidates: ['maïs'] },
        { typed: 'clé', candidates: ['clé'] },
      ],
    })
  })

  it.each(['cerises', 'cerse', 'cerisse', 'ceirse', 'c3rise', 'l’cerise'])('the word for « %s »', typed => {
    const reading = readWords(`forêt œillet ${typed} maïs clé`)
    expect(reading.kind === 'close' ? reading.guesses[2] : reading).toMatchObject({ typed, candidates: ['cerise'] })
  })

  it('all the words that may have been meant, in order', () => {
    expect(readWords('crise clé clé clé clé')).toMatchObject({
      guesses: [{ typed: 'crise', candidates: ['cerise', 'prise'] }, {}, {}, {}, {}],
    })
  })

  it('the right word among three at most, whatever the slip, and never takes it for granted', () => {
    fc.assert(
      fc.property(anyFive, fc.nat({ max: 4 }), anySlip, (drawn, place, { word, typed }) => {
        const reading = readWords(drawn.with(place, typed).join(' '))
        const candidates = reading.kind === 'close' ? (reading.guesses[place]?.candidates ?? []) : []
        expect(candidates).toContain(word)
        expect(candidates.length).toBeLessThanOrEqual(3)
        expect(candidates).toEqual(candidates.toSorted(new Intl.Collator('fr').compare))
      }),
      { numRuns: 500 },
    )
  })

  it('every word of the list, cut or lengthened at its ends', () => {
    for (const word of words) {
      const folded = foldWord(word)
      for (const typed of [`${folded}s`, `x${folded}`, folded.slice(1), folded.slice(0, -1)]) {
        const reading = readWords(`clé ${typed} clé clé clé`)
        expect(reading.kind === 'close' ? reading.guesses[1]?.candidates : reading).toContain(word)
      }
    }
  })
})

describe('refuses', () => {
  it('words that are near nothing, and says which', () => {
    expect(readWords('forêt Xylographe cerise qqqq clé')).toEqual({
      kind: 'unknown',
      problems: [
        { index: 1, typed: 'Xylographe' },
        { index: 3, typed: 'qqqq' },
      ],
    })
  })

  it('two slips in one word', () => {
    expect(readWords('forêt œillet zerize maïs clé').kind).toBe('unknown')
  })

  it.each([
    ['', 0],
    [' \n 1. 2. - ', 0],
    ['forêt œillet cerise maïs', 4],
    ['forêt œillet cerise maïs clé clé', 6],
    ['forêtœilletcerisemaïsclé', 1],
  ])('another number of words: %j', (typed, found) => {
    expect(readWords(typed)).toEqual({ kind: 'count', found })
  })

  it('whatever else is typed, without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), typed => {
        expect(['count', 'unknown', 'close', 'exact']).toContain(readWords(typed).kind)
      }),
    )
    expect(readWords(`clé clé clé clé ${'a'.repeat(1_000_000)}`).kind).toBe('unknown')
  })
})
