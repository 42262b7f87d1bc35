import { expect, test } from 'vitest'
import { nearReception } from './near-reception.ts'

const lyon = { name: 'Lyon', path: '/ccas/cmcas-lyon/' }
const lyonEast = { name: 'Lyon est', path: '/ccas/cmcas-lyon/slvie-est/' }
const nice = { name: 'Nice', path: '/ccas/cmcas-nice/' }
const all = [lyon, lyonEast, nice]

test('the nearest is that of her unit, then that of a unit above it, then that of one below it', () => {
  expect(nearReception({ receptions: all, unitPath: '/ccas/cmcas-lyon/slvie-est/' })).toBe(lyonEast)
  expect(nearReception({ receptions: all, unitPath: '/ccas/cmcas-lyon/slvie-ouest/' })).toBe(lyon)
  expect(nearReception({ receptions: all, unitPath: '/ccas/cmcas-lyon/' })).toBe(lyon)
  expect(nearReception({ receptions: [lyonEast, nice], unitPath: '/ccas/cmcas-lyon/' })).toBe(lyonEast)
})

test('that of another CMCAS is never said to be near', () => {
  expect(nearReception({ receptions: [nice], unitPath: '/ccas/cmcas-lyon/slvie-est/' })).toBeNull()
})

test('of somebody whose unit is not known, the only one is near; of several, nobody knows', () => {
  expect(nearReception({ receptions: [nice], unitPath: null })).toBe(nice)
  expect(nearReception({ receptions: all, unitPath: null })).toBeNull()
  expect(nearReception({ receptions: [], unitPath: null })).toBeNull()
})

test('of several in one unit, the first is taken', () => {
  const other = { name: 'Lyon sud', path: lyon.path }
  expect(nearReception({ receptions: [lyon, other], unitPath: '/ccas/cmcas-lyon/slvie-ouest/' })).toBe(lyon)
})
