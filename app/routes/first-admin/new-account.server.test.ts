import { expect, test } from 'vitest'
import { newAccountSchema } from './new-account.server.ts'

const good = { name: 'Nadia', email: 'nadia@exemple.fr', password: 'café vélo nuage', again: 'café vélo nuage' }

function faultsOf(change: Partial<Record<keyof typeof good, string | undefined>>) {
  return newAccountSchema.safeParse({ ...good, ...change }).error?.flatten().fieldErrors ?? {}
}

test('a phrase of plain words is a good password', () => {
  expect(faultsOf({})).toEqual({})
})

test('a password of eleven signs is too short, and the sentence says how long it must be', () => {
  expect(faultsOf({ password: 'onze signes', again: 'onze signes' }).password).toEqual([
    expect.stringContaining('12 signes'),
  ])
})

test('two different passwords are told beside the second one', () => {
  expect(Object.keys(faultsOf({ again: 'café vélo nuages' }))).toEqual(['again'])
})

test.each(['name', 'email', 'password', 'again'] as const)('a missing %s is asked for in French', field => {
  expect(faultsOf({ [field]: undefined })[field]?.[0]).toMatch(/^(Écrivez|Choisissez) /)
})

test('an address without a site is not complete', () => {
  expect(faultsOf({ email: 'nadia' }).email?.[0]).toContain('pas complète')
})
