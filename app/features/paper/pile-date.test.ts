import { expect, test } from 'vitest'
import { momentOn, parisDay, readPileDay } from './pile-date.ts'

// Half past midnight in Paris, still the day before in UTC.
const now = new Date('2026-11-24T23:30:00Z')
const printedAt = new Date('2026-11-20T09:00:00Z')

test.each([
  ['', { day: '2026-11-25' }],
  ['2026-11-24', { day: '2026-11-24' }],
  ['24/11/2026', { day: '2026-11-24' }],
  [' 20.11.2026 ', { day: '2026-11-20' }],
  ['2026-11-26', { fault: 'future' }],
  ['19/11/2026', { fault: 'before-print' }],
  ['0206-11-24', { fault: 'before-print' }],
  ['31/02/2026', { fault: 'unreadable' }],
  ['mardi', { fault: 'unreadable' }],
  ['2026-13-01', { fault: 'unreadable' }],
])('« %s » is %o', (typed, expected) => {
  expect(readPileDay({ typed, printedAt, now })).toEqual(expected)
})

test('what stands on a sheet happened on its day, in order, and never later than now', () => {
  const first = momentOn({ day: '2026-11-24', sheetNumber: 1, place: 3, now })
  const second = momentOn({ day: '2026-11-24', sheetNumber: 2, place: 0, now })
  expect([parisDay(first), parisDay(second)]).toEqual(['2026-11-24', '2026-11-24'])
  expect(first.getTime()).toBeLessThan(second.getTime())
  const atNight = (place: number) => momentOn({ day: '2026-11-25', sheetNumber: 1, place, now })
  expect(atNight(1).getTime()).toBeLessThan(atNight(2).getTime())
  expect(atNight(2).getTime()).toBeLessThan(now.getTime())
})
