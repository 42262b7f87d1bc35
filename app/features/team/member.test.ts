import { expect, test } from 'vitest'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { memberFor } from './member.ts'

const admin = buildViewer({}, ['admin', '/ccas/cmcas-lyon/'])
const role = (unitPath: string) => ({ role: 'trainer' as const, unitId: unitPath, unitPath, unitName: unitPath })
const account = { learnerId: 'x', displayName: 'Karim', email: 'karim@exemple.example' }

test.each([
  [['/ccas/cmcas-lyon/'], 1, true],
  [['/ccas/cmcas-lyon/', '/ccas/cmcas-lyon/slvie-x/'], 2, true],
  [['/ccas/cmcas-lyon/', '/ccas/'], 1, false],
  [['/ccas/cmcas-lyon/', '/ccas/cmcas-nice/'], 1, false],
])('of roles on %j, she sees %i, and may touch the account: %s', (paths, seen, whole) => {
  const member = memberFor(admin, { ...account, grants: paths.map(role) })
  expect([member?.roles.length, member?.isWhollyHere]).toEqual([seen, whole])
})

test.each([[[]], [['/ccas/']], [['/ccas/cmcas-nice/']]])('roles on %j are none of hers', paths => {
  expect(memberFor(admin, { ...account, grants: paths.map(role) })).toBeNull()
})
