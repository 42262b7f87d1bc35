import { expect, test } from 'vitest'
import { drawSigns, plainDigits, plainLetters, typedSecret } from './readable-secret.server.ts'

test('no sign can be taken for another, and no word can be written', () => {
  const alike = ['0o', '1il', '5s', '2z', '8b', '9gq', '6b', 'uv']
  const signs = plainLetters + plainDigits
  expect(new Set(signs).size).toBe(signs.length)
  for (const group of alike) expect([...group].filter(sign => signs.includes(sign)).length, group).toBeLessThan(2)
  expect(signs).not.toMatch(/[aeiouy]/)
})

test('every sign is drawn', () => {
  expect(new Set(drawSigns(plainDigits, 2000)).size).toBe(plainDigits.length)
  expect(drawSigns(plainLetters, 6)).toMatch(/^[c-x]{6}$/)
})

test.each(['k7f4-m2pk', ' K7F4 M2PK ', 'k7f4–m2pk', 'k7f4m2pk'])('« %s » is one and the same code', typed => {
  expect(typedSecret(typed)).toBe('k7f4m2pk')
})
