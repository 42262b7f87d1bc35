import { beforeEach, expect, test, vi } from 'vitest'
import type { Viewer } from '#app/features/accounts/index.ts'
import type { Unit } from '#app/features/network/index.server.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { describeUnits } from './describe-units.server.ts'

const network = vi.hoisted(() => ({ listUnitsUnder: vi.fn(), rootUnitId: 'ccas' }))
vi.mock('#app/features/network/index.server.ts', () => network)

function unit(id: string, kind: Unit['kind'], path: string, parentId: string | null): Unit {
  const blank = { region: null, town: null, code: null, mergedIntoId: null, sourceUrl: null }
  return { ...blank, id, kind, path, parentId, name: id, active: true, verified: true, demo: false }
}

const everyUnit = [
  unit('a-lyon', 'cmcas', '/ccas/a-lyon/', 'ccas'),
  unit('b-nice', 'cmcas', '/ccas/b-nice/', 'ccas'),
  unit('ccas', 'ccas', '/ccas/', null),
  unit('lyon-est', 'slvie', '/ccas/a-lyon/lyon-est/', 'a-lyon'),
]

function managerOf(...paths: string[]): Viewer {
  const grants = paths.map(unitPath => ({ role: 'manager' as const, unitId: unitPath, unitPath }))
  return buildViewer({ grants })
}

beforeEach(() => {
  network.listUnitsUnder.mockImplementation(async (paths: string[]) =>
    everyUnit.filter(({ path }) => paths.some(wanted => path.startsWith(wanted))),
  )
})

test('a manager of one CMCAS goes straight to it, not to one of its SLVie', async () => {
  expect((await describeUnits(managerOf('/ccas/a-lyon/'))).only).toBe('/suivi/a-lyon')
})

test('a manager of one SLVie goes straight to it', async () => {
  expect((await describeUnits(managerOf('/ccas/a-lyon/lyon-est/'))).only).toBe('/suivi/lyon-est')
})

test('a manager of two places chooses between them', async () => {
  const { only, lines } = await describeUnits(managerOf('/ccas/b-nice/', '/ccas/a-lyon/lyon-est/'))
  expect(only).toBeNull()
  expect(lines.map(({ id }) => id)).toEqual(['b-nice', 'lyon-est'])
})

test('whoever follows the whole tree reads the CCAS first, then each CMCAS with the number of its SLVie', async () => {
  const { only, lines } = await describeUnits(managerOf('/ccas/'))
  expect(only).toBeNull()
  expect(lines.map(({ id, sectionCount }) => [id, sectionCount])).toEqual([
    ['ccas', 0],
    ['a-lyon', 1],
    ['b-nice', 0],
  ])
})
