import { expect, test } from 'vitest'
import { frenchCount, readDay } from './french-words.ts'

test.each([
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-02-30', undefined],
  ['hier', undefined],
  ['', undefined],
])('the day « %s » is %s', (text, day) => {
  expect(readDay(text)?.toISOString()).toBe(day)
})

test('one is singular in French, and so is zero', () => {
  expect([0, 1, 2].map(count => frenchCount(count, 'fait'))).toEqual(['0 fait', '1 fait', '2 faits'])
})
