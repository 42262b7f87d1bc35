import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { holdsSomewhere, isStaff, seeFollowUp, seeStudio } from './permission.ts'
import type { Role, Viewer } from './viewer.ts'

function viewerWith(...grants: [Role, string][]): Viewer {
  return buildViewer({}, ...grants)
}

describe('a manager', () => {
  const manager = viewerWith(['manager', '/ccas/cmcas-lyon/'])

  test('sees her unit and those below', () => {
    expect(seeFollowUp.admits(manager, '/ccas/cmcas-lyon/')).toBe(true)
    expect(seeFollowUp.admits(manager, '/ccas/cmcas-lyon/slvie-x/')).toBe(true)
  })

  test('sees neither the unit above, nor another, nor one whose name begins like hers', () => {
    expect(seeFollowUp.admits(manager, '/ccas/')).toBe(false)
    expect(seeFollowUp.admits(manager, '/ccas/cmcas-nice/')).toBe(false)
    expect(seeFollowUp.admits(manager, '/ccas/cmcas-lyon-sud/')).toBe(false)
  })

  test('has no studio', () => {
    expect(holdsSomewhere(seeStudio, manager)).toBe(false)
  })
})

test('nobody and a guest hold nothing', () => {
  expect(isStaff(null)).toBe(false)
  expect(seeFollowUp.admits(null, '/ccas/')).toBe(false)
  expect(holdsSomewhere(seeFollowUp, viewerWith())).toBe(false)
})

test('a list filtered by the rule holds exactly what the rule admits', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 })
    .map(parts => `/${parts.join('/')}/`)
  const grant = fc.tuple(fc.constantFrom<Role>('helper', 'trainer', 'manager', 'admin'), path)
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 4 }), path, (grants, unitPath) => {
      const viewer = viewerWith(...grants)
      const listed = seeFollowUp.paths(viewer).some(prefix => unitPath.startsWith(prefix))
      expect(seeFollowUp.admits(viewer, unitPath)).toBe(listed)
    }),
  )
})
