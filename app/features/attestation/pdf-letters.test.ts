import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canWrite, piecesOf } from './pdf-letters.ts'

const written = (words: string) =>
  piecesOf(words)
    .map(piece => piece.words)
    .join('')

describe('the letters of the PDF', () => {
  test('change file only where they must', () => {
    expect(piecesOf('Łukasz')).toEqual([
      { isExtended: true, words: 'Ł' },
      { isExtended: false, words: 'ukasz' },
    ])
    expect(piecesOf('Hélène Œillet')).toHaveLength(1)
  })

  test('keep every word that they can write, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), words => {
        if (canWrite(words)) expect(written(words)).toBe(words.normalize('NFC'))
        expect(canWrite(written(words))).toBe(true)
      }),
    )
  })

  test('give spaces and hyphens that do not break in a form that is drawn', () => {
    expect(written('Bonjour\u202f! Dit\u2011il')).toBe('Bonjour ! Dit-il')
  })
})
