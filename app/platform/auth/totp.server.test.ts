import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import { appAddress, codeOfStep, newAppSecret, stepAt, stepOfCode } from './totp.server.ts'

// The secret of RFC 6238, appendix B, and the last six of its eight digits.
const secret = Secret.fromUTF8('12345678901234567890').base32

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('at %i seconds, the code is that of the standard', (seconds, code) => {
  const at = new Date(seconds * 1000)
  expect(codeOfStep({ secret, step: stepAt(at) })).toBe(code)
  expect(stepOfCode({ secret, code, at })).toBe(stepAt(at))
})

test('a clock may be one step away, not two', () => {
  const at = new Date('2026-11-24T10:00:10Z')
  const steps = [-2, -1, 0, 1, 2].map(away => {
    const code = codeOfStep({ secret, step: stepAt(at) + away })
    return stepOfCode({ secret, code, at })
  })
  expect(steps.map(step => step !== null && step - stepAt(at))).toEqual([false, -1, 0, 1, false])
})

test('a new secret has 160 bits, and the address of the square carries it', () => {
  const made = newAppSecret()
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  const address = new URL(appAddress({ secret: made, label: 'nadia@exemple.example' }))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe(made)
  expect(decodeURIComponent(address.href)).toContain('Trait d’union:nadia@exemple.example')
})
