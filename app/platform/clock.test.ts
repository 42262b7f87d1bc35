import { expect, test } from 'vitest'
import { monthsBefore } from './clock.ts'

test.each([
  ['2026-11-24T10:00:00.123Z', 6, '2026-05-24T10:00:00.123Z'],
  ['2026-08-31T23:59:59.000Z', 6, '2026-02-28T23:59:59.000Z'],
  ['2028-08-31T00:00:00.000Z', 6, '2028-02-29T00:00:00.000Z'],
  ['2026-01-15T00:00:00.000Z', 24, '2024-01-15T00:00:00.000Z'],
])('%s, %i months before', (at, months, expected) => {
  expect(monthsBefore(new Date(at), months).toISOString()).toBe(expected)
})
