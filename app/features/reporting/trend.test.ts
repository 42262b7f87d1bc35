import { expect, it } from 'vitest'
import { protectNetworkTrend, protectTrend } from './trend.ts'

const months = ['2026-08', '2026-09', '2026-10']
const k = 10
const series = (branchId: string, ...finished: number[]) => ({ branchId, finished })
const drawn = (...finished: number[]) => ({
  months: finished.map((count, index) => ({ month: months[index], finished: count })),
})

it('draws the sum of the branches where each step is k people or more', () => {
  expect(protectTrend({ months, series: [series('a', 10, 15, 30), series('b', 5, 15, 12)], k })).toEqual(
    drawn(15, 30, 42),
  )
})

it.each([
  ['a month under k', [9, 30, 60]],
  ['two months less than k apart', [20, 29, 60]],
  ['the same two months running', [20, 40, 40]],
  ['a month with nobody', [20, 0, 40]],
])('draws nothing where there is %s', (_, finished) => {
  expect(protectTrend({ months, series: [series('a', ...finished)], k })).toBeNull()
})

it('draws the network where every branch that counts draws its own line', () => {
  expect(protectNetworkTrend({ months, series: [series('a', 10, 30, 60), series('b', 0, 0, 0)], k })).toEqual(
    drawn(10, 30, 60),
  )
})

it('draws no network where one branch would be found by subtraction', () => {
  expect(protectNetworkTrend({ months, series: [series('a', 10, 30, 60), series('b', 3, 4, 5)], k })).toBeNull()
})

it('draws the network where the branches without a line are several, and enough people together', () => {
  const a = series('a', 10, 30, 60)
  expect(protectNetworkTrend({ months, series: [a, series('b', 6, 6, 6), series('c', 5, 6, 7)], k })).toEqual(
    drawn(21, 42, 73),
  )
  expect(protectNetworkTrend({ months, series: [a, series('b', 5, 6, 6), series('c', 5, 6, 7)], k })).toBeNull()
})
