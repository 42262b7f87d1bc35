import fc from 'fast-check'
import { expect, test } from 'vitest'
import { earliest, mendTime, skewOf, tolerance } from './mend-time.ts'

const receivedAt = new Date('2026-11-24T10:00:00Z')
const year = 365 * 24 * 3_600_000

test('a clock that is near enough is believed', () => {
  expect(skewOf({ sentAt: new Date(receivedAt.getTime() - tolerance), receivedAt })).toBe(0)
  expect(skewOf({ sentAt: new Date(receivedAt.getTime() + tolerance + 1), receivedAt })).toBe(-tolerance - 1)
})

test('what happened an hour before the sending happened an hour ago, however far the clock is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), years => {
      const sentAt = new Date(receivedAt.getTime() - years * year)
      const told = new Date(sentAt.getTime() - 3_600_000).toISOString()
      const moment = mendTime({ told, skew: skewOf({ sentAt, receivedAt }), now: receivedAt })
      expect(moment).toEqual(new Date(receivedAt.getTime() - 3_600_000))
    }),
  )
})

test('nothing happens in the future, nor before the beginning', () => {
  expect(mendTime({ told: '2090-01-01T00:00:00Z', skew: 0, now: receivedAt })).toEqual(receivedAt)
  expect(mendTime({ told: '1970-01-01T00:00:00Z', skew: 0, now: receivedAt })).toEqual(earliest)
})

test.each([null, 12, '', 'hier', '2026-99-99', {}, 'x'.repeat(1000)])('%j is no date', told => {
  expect(mendTime({ told, skew: 0, now: receivedAt })).toBeNull()
})
