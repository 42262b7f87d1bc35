import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spacedCode } from '#app/platform/typed-code.ts'
import { codeLength, codeSigns, drawCode, isShowable, readCode } from './workshop-code.ts'

/** A code drawn from any source of chance. */
const anyCode = fc
  .array(fc.nat({ max: codeSigns.length - 1 }), { minLength: codeLength, maxLength: codeLength })
  .map(picks => picks.map(pick => codeSigns.charAt(pick)).join(''))

/** How many codes may be shown: counted sign after sign, by whether the last two are letters and vowels. */
function countShowable(): number {
  let ends = new Map<string, number>([['', 1]])
  for (let length = 0; length < codeLength; length++) {
    const longer = new Map<string, number>()
    for (const [end, count] of ends) {
      for (const sign of codeSigns) {
        if (!isShowable(end + sign)) continue
        const next = (end + sign).slice(-2)
        longer.set(next, (longer.get(next) ?? 0) + count)
      }
    }
    ends = longer
  }
  return [...ends.values()].reduce((total, count) => total + count, 0)
}

describe('the code of a workshop', () => {
  test('uses one sign at most of those that look alike', () => {
    for (const alike of ['O0Q', 'I1L', 'Z2', 'S5', 'B8'])
      expect([...alike].filter(sign => codeSigns.includes(sign)).length, alike).toBeLessThanOrEqual(1)
    expect(new Set(codeSigns).size).toBe(codeSigns.length)
  })

  test('is one of more than 2^28', () => {
    expect(Math.log2(countShowable())).toBeGreaterThanOrEqual(28)
  })

  test('never holds a word: no vowel stands between two letters', () => {
    const draws = [...'PUTECA', ...'K7M4PX'].map(sign => codeSigns.indexOf(sign))
    expect(drawCode(() => draws.shift() ?? 0)).toBe('K7M4PX')
  })
})

describe('reading a code', () => {
  test('forgives case, spaces, hyphens and look-alikes', () => {
    for (const typed of ['k7m 4px', ' K7M-4PX ', 'K7M4PX', 'k·7·m·4·p·x', 'KLM4PX', 'kim 4px', 'K1M4PX'])
      expect(readCode(typed), typed).toBe('K7M4PX')
    expect(readCode('azs o8b')).toBe('A25D88')
  })

  test('gives back any code, however it was spaced and cased', () => {
    fc.assert(
      fc.property(anyCode, fc.boolean(), (code, lower) => {
        const typed = lower ? spacedCode(code).toLowerCase() : spacedCode(code)
        expect(readCode(typed)).toBe(code)
      }),
    )
  })

  test('finds none in what is too short, too long, or something else', () => {
    fc.assert(
      fc.property(fc.string(), typed => {
        const code = readCode(typed)
        expect(code === null || /^[A-Z2-9]{6}$/.test(code)).toBe(true)
      }),
    )
    for (const typed of ['', 'K7M4P', 'K7M4PXX', 'K7M4P€', 'К7М4РХ']) expect(readCode(typed), typed).toBeNull()
  })
})
