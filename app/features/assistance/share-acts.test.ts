import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareActs } from './share-acts.ts'

const moment = fc.integer({ min: 0, max: 200 }).map(minute => new Date(minute * 60_000))
const helper = fc.constantFrom('karim', 'lea')
const stretches = fc
  .array(fc.record({ helperId: helper, startedAt: moment, minutes: fc.integer({ min: 0, max: 60 }) }), { maxLength: 6 })
  .map(list =>
    list.map(({ minutes, ...stretch }, index) => ({
      ...stretch,
      id: `s${index}`,
      until: new Date(stretch.startedAt.getTime() + minutes * 60_000),
    })),
  )
const acts = fc
  .array(fc.record({ enteredById: fc.constantFrom('karim', 'lea', 'sofia'), occurredAt: moment }), { maxLength: 20 })
  .map(list => list.map((act, index) => ({ ...act, id: index })))

test('every act stands in the journal once, under a consent of that helper at that moment, or apart', () => {
  fc.assert(
    fc.property(stretches, acts, (given, done) => {
      const { byStretch, others } = shareActs({ stretches: given, acts: done })
      const told = [...[...byStretch.values()].flat(), ...others].map(({ id }) => id).sort((a, b) => a - b)
      expect(told).toEqual(done.map(({ id }) => id))
      for (const { id, helperId, startedAt, until } of given) {
        for (const act of byStretch.get(id) ?? []) {
          expect(act.enteredById).toBe(helperId)
          expect(act.occurredAt >= startedAt && act.occurredAt <= until).toBe(true)
        }
      }
      for (const act of others) {
        expect(
          given.some(
            ({ helperId, startedAt, until }) =>
              helperId === act.enteredById && startedAt <= act.occurredAt && act.occurredAt <= until,
          ),
        ).toBe(false)
      }
    }),
  )
})
