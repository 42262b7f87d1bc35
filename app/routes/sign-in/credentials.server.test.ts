import { expect, test } from 'vitest'
import type { Grant, Viewer } from '#app/features/accounts/index.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { credentialsSchema, firstSpace, refusals } from './credentials.server.ts'

function viewer(...roles: Grant['role'][]): Viewer {
  const grants = roles.map(role => ({ role, unitId: 'ccas', unitPath: '/ccas/' }))
  return buildViewer({ grants })
}

test.each([
  ['a manager goes to the follow-up', ['manager'], '/suivi'],
  ['an administrator goes to the follow-up', ['admin'], '/suivi'],
  ['a trainer goes to the studio', ['trainer'], '/studio'],
  ['a trainer who is a manager too goes to the follow-up', ['trainer', 'manager'], '/suivi'],
  ['somebody who learns goes to her path', [], '/mon-parcours'],
  ['a helper goes to the desk', ['helper'], '/accueil'],
] as const)('%s', (_what, roles, expected) => {
  expect(firstSpace(viewer(...roles))).toBe(expected)
})

test('an empty form says what each field waits for', () => {
  const parsed = credentialsSchema.safeParse({ email: '  ' })
  expect(parsed.error?.flatten().fieldErrors).toEqual({
    email: ['Écrivez votre adresse e-mail.'],
    password: ['Écrivez votre mot de passe.'],
  })
})

test('a password is taken as typed, spaces included', () => {
  expect(credentialsSchema.parse({ email: ' a@b.fr ', password: ' deux mots ' })).toEqual({
    email: 'a@b.fr',
    password: ' deux mots ',
  })
})

test.each([
  [1, 'attendez 1 minute,'],
  [61, 'attendez 2 minutes,'],
  [900, 'attendez 15 minutes,'],
])('%i seconds are told in whole minutes', (seconds, expected) => {
  expect(refusals.tooMany(seconds).text).toContain(expected)
})
