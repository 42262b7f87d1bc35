import { expect, test } from 'vitest'
import { monthsBefore } from '#app/platform/clock.ts'
import { momentsOf, retentionRules } from './retention-rules.ts'

test('a person is warned two months before she is forgotten', () => {
  const at = new Date('2026-11-24T10:00:00Z')
  expect(momentsOf(at).warning).toEqual(monthsBefore(momentsOf(at).warned, 20))
  expect(momentsOf(at).person).toEqual(monthsBefore(momentsOf(at).warning, 2))
})

test('each rule says one thing', () => {
  expect(new Set(retentionRules.map(({ id }) => id)).size).toBe(retentionRules.length)
})
