import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { startAsGuest } from '#app/features/accounts/index.server.ts'
import { getCourseProgress, recordStepOpened } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { rows } from '#db'
import { buildCourse, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

// PostgreSQL keeps its own disk: the error that it then sends is recognised by its code, below.
describe('where the database has no room left', () => {
  async function fill(): Promise<void> {
    const [row] = await rows<{ page_count: number }>(sql`pragma page_count`)
    await rows(sql.raw(`pragma max_page_count = ${row?.page_count}`))
  }
  async function freeRoom(): Promise<void> {
    await rows(sql.raw('pragma max_page_count = 1000000'))
  }

  async function openUntilFull(): Promise<unknown> {
    for (let step = 0; step < 5_000; step++) {
      try {
        await recordStepOpened({
          actor: onTheWeb('learner-1'),
          course: buildCourse(),
          lessonId: 'l-1',
          stepId: `step-${step}`,
          stepHash: 'x',
        })
      } catch (error) {
        return error
      }
    }
    return null
  }

  test('a write says so, reading goes on, and writing comes back with the room', async () => {
    await insertLearner()
    await fill()
    const error = await openUntilFull()
    expect(isStorageFull(error)).toBe(true)
    const progress = await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })
    expect(progress.position).not.toBeNull()
    await freeRoom()
    await recordStepOpened({
      actor: onTheWeb('learner-1'),
      course: buildCourse(),
      lessonId: 'l-1',
      stepId: 'after',
      stepHash: 'x',
    })
    expect((await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })).position?.stepId).toBe('after')
  })

  test('a new guest is refused in the same words', async () => {
    await insertLearner()
    await fill()
    // A few may still find room in a page of the file that is begun.
    const manyGuests = async () => {
      for (let guest = 0; guest < 1_000; guest++) await startAsGuest(new Request('http://127.0.0.1/'))
    }
    expect(isStorageFull(await manyGuests().catch((reason: unknown) => reason))).toBe(true)
    await freeRoom()
  })
})

test.each([
  [Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), true],
  [new Error('query failed', { cause: Object.assign(new Error('no space left'), { code: '53100' }) }), true],
  [Object.assign(new Error('full'), { code: 'ENOSPC' }), true],
  [Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }), false],
  ['a word', false],
])('%s is a full disk: %s', (error, full) => {
  expect(isStorageFull(error)).toBe(full)
})
