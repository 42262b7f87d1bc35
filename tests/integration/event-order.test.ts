import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  appendEvents,
  pictureOfProgress,
  rebuildProgress,
  requirementsOf,
} from '#app/features/learning/index.server.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { idFrom } from '#app/platform/ids.ts'
import { engine } from '#db'
import { buildCourse, buildEvent, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { emptyTables, useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const course = buildCourse({
  lessons: [buildLesson({ lessonId: 'l-1' }), buildLesson({ lessonId: 'l-2', exerciseIds: [] })],
})
const requirements = requirementsOf(course)
const recordedAt = new Date('2026-12-31T00:00:00Z')
const steps = ['l-1-a', 'l-1-b', 'l-2-a', 'l-2-b', 'gone']
// PGlite takes its time: fewer histories there, the same rule.
const numRuns = engine === 'sqlite' ? 150 : 12

const act = fc.record({
  kind: fc.constantFrom('enrolled' as const, 'step-opened' as const, 'step-opened' as const, 'answered' as const),
  step: fc.constantFrom(...steps),
  // Few moments, so that some acts happen at the same one.
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.constantFrom('03', '04'),
  choice: fc.constantFrom('a', 'b'),
})

function toEvents(acts: (typeof act extends fc.Arbitrary<infer A> ? A : never)[]): LearningEvent[] {
  return acts.map(({ kind, step, day, month, choice }, index) =>
    buildEvent({
      id: idFrom('history', String(index)),
      kind,
      lessonId: kind === 'enrolled' ? null : step.slice(0, 3),
      stepId: kind === 'enrolled' ? null : step,
      exerciseId: kind === 'answered' ? 'l-1-q' : null,
      occurredAt: new Date(`2026-${month}-${String(day).padStart(2, '0')}T10:00:00Z`),
      payload:
        kind === 'answered'
          ? { choiceIds: [choice], outcome: 'right' }
          : kind === 'step-opened'
            ? { stepHash: choice }
            : null,
    }),
  )
}

async function pictureAfter(batches: LearningEvent[][]): Promise<Record<string, unknown[]>> {
  await emptyTables()
  await insertLearner()
  for (const newEvents of batches) await appendEvents({ newEvents, requirements, recordedAt })
  return pictureOfProgress()
}

const history = fc.array(act, { minLength: 1, maxLength: 14 })

test('the same facts in any order, in any batches, sent again, give the same progress; so does a rebuild', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.infiniteStream(fc.nat()),
      fc.integer({ min: 1, max: 5 }),
      async (acts, stream, size) => {
        const facts = toEvents(acts)
        const expected = await pictureAfter(facts.map(fact => [fact]))
        const keyed = facts.map(fact => ({ fact, key: stream.next().value ?? 0 }))
        const shuffled = keyed.sort((one, other) => one.key - other.key).map(({ fact }) => fact)
        const batches: LearningEvent[][] = []
        for (let start = 0; start < shuffled.length; start += size) batches.push(shuffled.slice(start, start + size))
        const found = await pictureAfter([...batches, shuffled, ...batches.slice(0, 1)])
        expect(found).toEqual(expected)
        await rebuildProgress({ requirementsOf: () => requirements })
        expect(await pictureOfProgress()).toEqual(expected)
      },
    ),
    { numRuns },
  )
})
