import { expect, it } from 'vitest'
import { addMonths, lastFullMonth, monthsOf, periodOf } from './period.ts'

it.each([
  ['2026-11-23T09:00:00Z', '2026-10'],
  ['2026-11-30T23:59:59Z', '2026-10'],
  ['2026-12-01T00:00:00Z', '2026-11'],
  ['2027-01-05T09:00:00Z', '2026-12'],
])('on %s the last full month is %s', (asOf, month) => {
  expect(lastFullMonth(new Date(asOf))).toBe(month)
})

it('ends both periods with the last full month', () => {
  const asOf = new Date('2026-11-23T09:00:00Z')
  expect(periodOf('six-mois', asOf)).toEqual({ id: 'six-mois', first: '2026-05', last: '2026-10' })
  expect(periodOf('douze-mois', asOf)).toEqual({ id: 'douze-mois', first: '2025-11', last: '2026-10' })
})

it('lists the months of a period over the end of a year', () => {
  expect(monthsOf({ first: '2026-11', last: '2027-02' })).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(monthsOf({ first: '2026-11', last: '2026-11' })).toEqual(['2026-11'])
  expect(addMonths('2026-03', -3)).toBe('2025-12')
})
