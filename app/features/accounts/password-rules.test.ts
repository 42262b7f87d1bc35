import { expect, test } from 'vitest'
import { passwordFault } from './password-rules.ts'

const her = { email: 'nadia.martin@exemple.example', displayName: 'Nadia Martin-Évrard' }

test.each([
  ['un vélo bleu', null],
  ['            ', null],
  ['aaaaaaaaaaaa', null],
  ['pluie nadia chemin', null],
  ['onze signes', 'too-short'],
  ['a'.repeat(257), 'too-long'],
  ['nadia.martin@exemple.example', 'own-name'],
  ['Nadia-Martin-2026', 'own-name'],
  ['NADIA nadia Nadia', 'own-name'],
  ['martin evrard !!', 'own-name'],
] as const)('« %s » is %s', (password, fault) => {
  expect(passwordFault({ password, ...her })).toBe(fault)
})
