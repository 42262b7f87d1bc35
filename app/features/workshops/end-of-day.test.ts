import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfDayInParis } from './end-of-day.ts'

const inParis = (at: Date) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(at)
const end = (at: string) => endOfDayInParis(new Date(at)).toISOString()

describe('the end of the day in Paris', () => {
  test('is an hour earlier by UTC in winter, two in summer', () => {
    expect(end('2026-11-24T09:00:00Z')).toBe('2026-11-24T23:00:00.000Z')
    expect(end('2026-07-14T09:00:00Z')).toBe('2026-07-14T22:00:00.000Z')
  })

  test('follows the night when the clocks change', () => {
    // Sunday 29 March 2026 has 23 hours, Sunday 25 October 2026 has 25.
    expect(end('2026-03-28T23:00:00Z')).toBe('2026-03-29T22:00:00.000Z')
    expect(end('2026-03-28T22:59:59Z')).toBe('2026-03-28T23:00:00.000Z')
    expect(end('2026-10-24T22:00:00Z')).toBe('2026-10-25T23:00:00.000Z')
  })

  test('after midnight in Paris, while it is still yesterday by UTC, is the end of the new day', () => {
    expect(end('2026-07-14T22:30:00Z')).toBe('2026-07-15T22:00:00.000Z')
    expect(end('2026-12-31T23:30:00Z')).toBe('2027-01-01T23:00:00.000Z')
  })

  test('is the first instant of tomorrow, whatever the day', () => {
    const day = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, at => {
        const ends = endOfDayInParis(at)
        expect(ends.getTime()).toBeGreaterThan(at.getTime())
        expect(inParis(new Date(ends.getTime() - 1))).toBe(inParis(at))
        expect(inParis(ends)).not.toBe(inParis(at))
      }),
    )
  })
})
