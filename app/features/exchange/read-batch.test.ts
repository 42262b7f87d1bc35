import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#app/platform/ids.ts'
import { idOf, readBatch, readEvent } from './read-batch.ts'

const batch = { version: 1, deviceId: 'd', sentAt: '2026-11-24T10:00:00Z', events: [] }
const place = { id: newId(), courseId: 'c-1', lessonId: 'l-1', stepId: 's-1', occurredAt: '2026-11-24T09:00:00Z' }

test('half a batch, another version or anything else is no batch', () => {
  const whole = JSON.stringify(batch)
  expect(readBatch(whole)).toEqual(batch)
  for (let length = 0; length < whole.length; length++) expect(readBatch(whole.slice(0, length))).toBeNull()
  expect(readBatch(JSON.stringify({ ...batch, version: 2 }))).toBeNull()
  fc.assert(
    fc.property(fc.json(), json => {
      expect(readBatch(json)).toBeNull()
    }),
  )
})

test.each([
  [{ ...place, kind: 'step-opened', stepHash: 'h' }, true],
  [{ ...place, kind: 'answered', exerciseId: 'q', choiceIds: ['a'] }, true],
  [{ id: place.id, courseId: 'c-1', kind: 'enrolled', occurredAt: '2026-11-24T09:00:00Z' }, true],
  [{ ...place, kind: 'recalled', exerciseId: 'q', choiceIds: ['a'], stage: 7 }, true],
  [{ ...place, kind: 'recalled', exerciseId: 'q', choiceIds: ['a'], stage: 8 }, false],
  [{ ...place, kind: 'lesson-finished' }, false],
  [{ ...place, kind: 'answered', exerciseId: 'q', choiceIds: [] }, false],
  [{ ...place, kind: 'answered', exerciseId: 'q', choiceIds: ['x'.repeat(101)] }, false],
  [{ ...place, id: '1', kind: 'step-opened', stepHash: 'h' }, false],
  [null, false],
  ['a word', false],
])('%j is a fact: %s', (told, isFact) => {
  expect(readEvent(told) !== null).toBe(isFact)
})

test('an outcome that a device sends is not read', () => {
  const told = {
    ...place,
    kind: 'answered',
    exerciseId: 'q',
    choiceIds: ['a'],
    payload: { outcome: 'right' },
    outcome: 'right',
  }
  expect(JSON.stringify(readEvent(told))).not.toContain('right')
})

test('anything can be asked what it calls itself', () => {
  fc.assert(
    fc.property(fc.anything(), told => {
      expect(idOf(told).length).toBeLessThanOrEqual(100)
    }),
  )
})
