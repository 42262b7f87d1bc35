import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeSigns } from '#app/platform/checked-code.ts'
import { codeInThree, drawCode, readCode } from './attestation-code.ts'

const anyCode = fc.constant(null).map(() => drawCode(randomInt))

describe('the code of an attestation', () => {
  test('is read back however it is typed', () => {
    fc.assert(
      fc.property(anyCode, code => {
        for (const typed of [code, codeInThree(code), codeInThree(code).toLowerCase(), code.replaceAll('0', 'O')])
          expect(readCode(typed)).toBe(code)
      }),
    )
  })

  test('is read from the line of the paper, and from the address that its square says', () => {
    const code = drawCode(randomInt)
    const address = 'https://exemple.fr:8443/verifier'
    for (const typed of [`Code : ${codeInThree(code)}`, `${address}/${code}`, `${address}/${code}/`])
      expect(readCode(typed)).toBe(code)
    for (const typed of [address, 'Code :', '/', `${code} ${code}`]) expect(readCode(typed)).toBeNull()
  })

  test('with one wrong sign, two that changed places, or a sign missing, is not read', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 11 }), fc.constantFrom(...codeSigns), (code, place, sign) => {
        const wrong = code.slice(0, place) + sign + code.slice(place + 1)
        if (wrong !== code) expect(readCode(wrong)).toBeNull()
        const [one = '', other = ''] = [code[place], code[place + 1]]
        if (other && one !== other)
          expect(readCode(code.slice(0, place) + other + one + code.slice(place + 2))).toBeNull()
        expect(readCode(code.slice(0, place) + code.slice(place + 1))).toBeNull()
      }),
    )
  })

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), typed => void readCode(typed)))
  })
})
