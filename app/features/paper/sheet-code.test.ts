import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeSigns } from '#app/platform/checked-code.ts'
import { spacedCode } from '#app/platform/typed-code.ts'
import { codeCount, codeLength, codeOf, readSheetCode } from './sheet-code.ts'

const anyCode = fc.integer({ min: 0, max: codeCount - 1 }).map(codeOf)
const anySign = fc.constantFrom(...codeSigns)

describe('the code of a sheet', () => {
  test('uses one sign at most of those that look alike, and no vowel', () => {
    for (const alike of ['O0QD', 'I1L', 'Z2', 'S5', 'G6', 'B8', 'UV'])
      expect([...alike].filter(sign => codeSigns.includes(sign)).length, alike).toBeLessThanOrEqual(1)
    expect(codeSigns).not.toMatch(/[AEIOUY]/)
    expect(new Set(codeSigns).size).toBe(codeSigns.length)
  })

  test('differs from every other', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (one, other) => {
        expect(one).toHaveLength(codeLength)
        expect(readSheetCode(one)).toEqual({ code: one })
        if (one !== other) expect(one.slice(0, -1)).not.toBe(other.slice(0, -1))
      }),
    )
  })

  test('catches every single slip', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: codeLength - 1 }), anySign, (code, place, sign) => {
        fc.pre(code[place] !== sign)
        const slipped = code.slice(0, place) + sign + code.slice(place + 1)
        expect(readSheetCode(slipped)).toEqual({ fault: 'check', count: codeLength })
      }),
    )
  })

  test('catches two signs that changed places, side by side or not', () => {
    const places = fc.nat({ max: codeLength - 1 })
    fc.assert(
      fc.property(anyCode, places, places, (code, one, other) => {
        fc.pre(code[one] !== code[other])
        const signs = [...code]
        ;[signs[one], signs[other]] = [code.charAt(other), code.charAt(one)]
        expect(readSheetCode(signs.join(''))).toEqual({ fault: 'check', count: codeLength })
      }),
    )
  })
})

describe('reading a code', () => {
  test('forgives case, spaces, hyphens and look-alikes', () => {
    const code = codeOf(123_456_789)
    for (const typed of [spacedCode(code), code.toLowerCase(), ` ${code.slice(0, 2)}-${code.slice(2)}. `])
      expect(readSheetCode(typed), typed).toEqual({ code })
    for (const typed of ['0000 0000', 'oooo oooo', 'OQDO 0o0d'])
      expect(readSheetCode(typed)).toEqual({ code: '00000000' })
    fc.assert(
      fc.property(anyCode, any => {
        const misread = any.replace(
          /[0125678V]/g,
          sign => ({ 0: 'O', 1: 'l', 2: 'z', 5: 's', 6: 'G', 8: 'b', V: 'u' })[sign] ?? sign,
        )
        expect(readSheetCode(misread)).toEqual({ code: any })
      }),
    )
  })

  test('says what is missing', () => {
    expect(readSheetCode(' - ')).toEqual({ fault: 'empty', count: 0 })
    expect(readSheetCode('0000 000')).toEqual({ fault: 'length', count: 7 })
    expect(readSheetCode('0000 00000')).toEqual({ fault: 'length', count: 9 })
    expect(readSheetCode('0000 000A')).toEqual({ fault: 'check', count: 8 })
    fc.assert(fc.property(fc.string(), typed => ['code', 'fault'].some(key => key in readSheetCode(typed))))
  })
})
