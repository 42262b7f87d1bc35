import { expect, test } from 'vitest'
import { heldRoles, mustHaveSecondFactor } from './held-roles.ts'
import type { Role } from './viewer.ts'

const grantsOf = (roles: Role[]) => roles.map(role => ({ role, unitId: 'ccas', unitPath: '/ccas/' }))
const all: Role[] = ['helper', 'trainer', 'manager', 'admin']

test.each<[string, { shown: boolean; chosen: boolean }, Role[]]>([
  ['shown, every role counts', { shown: true, chosen: true }, all],
  ['never chosen, the roles that need none count', { shown: false, chosen: false }, ['helper', 'trainer']],
  ['chosen and not shown, no role counts', { shown: false, chosen: true }, []],
])('where the second factor is %s', (_what, state, expected) => {
  expect(heldRoles({ grants: grantsOf(all), ...state }).map(({ role }) => role)).toEqual(expected)
})

test('managers and administrators must have one, helpers and trainers may', () => {
  expect(all.map(role => mustHaveSecondFactor(grantsOf([role])))).toEqual([false, false, true, true])
})
