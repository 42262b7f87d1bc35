import { describe, expect, test } from 'vitest'
import { freestPictogram, pictograms } from './pictogram.ts'
import { showsNames, tidyFirstName, workshopState } from './workshop.ts'

const day = { expiresAt: new Date('2026-11-24T23:00:00Z'), closedAt: null }
const closed = { ...day, closedAt: new Date('2026-11-24T15:00:00Z') }

describe('a workshop', () => {
  test('is open until its day ends, or its helper ends it', () => {
    expect(workshopState(day, new Date('2026-11-24T22:59:59Z'))).toBe('open')
    expect(workshopState(day, new Date('2026-11-24T23:00:00Z'))).toBe('over')
    expect(workshopState(closed, new Date('2026-11-24T16:00:00Z'))).toBe('closed')
  })

  test('names people beside what they do until a day after it has ended', () => {
    expect(showsNames(day, new Date('2026-11-25T22:00:00Z'))).toBe(true)
    expect(showsNames(day, new Date('2026-11-25T23:00:00Z'))).toBe(false)
    expect(showsNames(closed, new Date('2026-11-25T15:00:00Z'))).toBe(false)
  })
})

test('a first name loses the spaces too many and what does not show', () => {
  expect(tidyFirstName('  Marie\u200b \t Jo\u0007 ')).toBe('Marie Jo')
  expect(tidyFirstName(' \n\u0000 ')).toBeNull()
})

test('the drawing that is proposed is one that fewest people have', () => {
  expect(freestPictogram([])).toBe(pictograms[0])
  expect(freestPictogram(['tree', 'cup', null])).toBe('boat')
  expect(freestPictogram([...pictograms, 'tree'])).toBe('cup')
})
