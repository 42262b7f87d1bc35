import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  appendEvents,
  getCourseProgress,
  pictureOfProgress,
  rebuildProgress,
  requirementsOf,
} from '#app/features/learning/index.server.ts'
import { db } from '#db'
import { courseCounts } from '#db/schema'
import { buildCourse, buildEvent, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, countEvents, openStep, requirements, right } from '#tests/support/learning-acts.ts'

useFreshDatabase()

describe('a fact', () => {
  test('that is recorded twice is kept once', async () => {
    await insertLearner()
    const event = openStep('l-1-a', '2026-06-15T10:00:00Z')
    await append(event)
    const before = await pictureOfProgress()
    await append(event)
    expect(await countEvents()).toBe(1)
    expect(await pictureOfProgress()).toEqual(before)
  })

  test('moves the place only forward in time, whatever the order of arrival', async () => {
    await insertLearner()
    await append(openStep('l-1-b', '2026-06-15T11:00:00Z'))
    await append(openStep('l-1-a', '2026-06-15T10:00:00Z'))
    const progress = await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })
    expect(progress.position?.stepId).toBe('l-1-b')
    expect(progress.startedAt).toEqual(new Date('2026-06-15T10:00:00Z'))
  })

  test('of a learner who does not exist is refused, and nothing of the batch stays', async () => {
    await expect(append(openStep('l-1-a', '2026-06-15T10:00:00Z'))).rejects.toThrow()
    expect(await countEvents()).toBe(0)
  })
})

describe('a lesson', () => {
  test('is finished once every step is opened and every exercise answered, and not before', async () => {
    await insertLearner()
    await append(openStep('l-1-a', '2026-06-15T10:00:00Z'), openStep('l-1-b', '2026-06-15T10:05:00Z'))
    expect((await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })).lessons[0]?.finishedAt).toBeNull()
    await append(
      buildEvent({
        kind: 'answered',
        stepId: 'l-1-b',
        exerciseId: 'l-1-q',
        occurredAt: new Date('2026-06-15T10:06:00Z'),
        payload: right,
      }),
    )
    const finished = (await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })).lessons[0]
    expect(finished?.finishedAt).toEqual(new Date('2026-06-15T10:06:00Z'))
  })

  test('finishes the course with the last of its lessons, at the moment of the last act', async () => {
    await insertLearner()
    await append(openStep('l-2-a', '2026-06-16T10:00:00Z'), openStep('l-2-b', '2026-06-16T10:01:00Z'))
    await append(
      openStep('l-1-a', '2026-06-15T10:00:00Z'),
      openStep('l-1-b', '2026-06-15T10:05:00Z'),
      buildEvent({
        kind: 'answered',
        stepId: 'l-1-b',
        exerciseId: 'l-1-q',
        occurredAt: new Date('2026-06-15T10:06:00Z'),
        payload: right,
      }),
    )
    const progress = await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })
    expect(progress.finishedAt).toEqual(new Date('2026-06-16T10:01:00Z'))
  })

  test('stays finished when its author adds a step', async () => {
    await insertLearner()
    await append(openStep('l-2-a', '2026-06-16T10:00:00Z'), openStep('l-2-b', '2026-06-16T10:01:00Z'))
    const longer = requirementsOf(
      buildCourse({
        lessons: [buildLesson({ lessonId: 'l-2', stepIds: ['l-2-a', 'l-2-b', 'l-2-c'], exerciseIds: [] })],
      }),
    )
    await appendEvents({
      newEvents: [openStep('l-2-a', '2026-06-17T10:00:00Z')],
      requirements: longer,
      recordedAt: new Date(),
    })
    const lesson = (await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })).lessons.find(
      entry => entry.lessonId === 'l-2',
    )
    expect(lesson?.finishedAt).toEqual(new Date('2026-06-16T10:01:00Z'))
  })

  test('counts a step that was read while it stood in another lesson', async () => {
    await insertLearner()
    await append(openStep('l-2-a', '2026-06-16T10:00:00Z'), openStep('moved', '2026-06-15T10:00:00Z', 'l-1'))
    const moved = requirementsOf(
      buildCourse({ lessons: [buildLesson({ lessonId: 'l-2', stepIds: ['l-2-a', 'moved'], exerciseIds: [] })] }),
    )
    await appendEvents({
      newEvents: [openStep('l-2-a', '2026-06-17T10:00:00Z')],
      requirements: moved,
      recordedAt: new Date(),
    })
    const lesson = (await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })).lessons.find(
      entry => entry.lessonId === 'l-2',
    )
    expect(lesson?.finishedAt).not.toBeNull()
  })
})

describe('the counts of a unit', () => {
  async function countsOf(courseId: string) {
    const found = await db().select().from(courseCounts).where(eq(courseCounts.courseId, courseId))
    return found.filter(row => row.enrolled + row.started + row.finished !== 0)
  }

  test('count a person once, in the month of the act', async () => {
    await insertLearner()
    await append(openStep('l-1-a', '2026-06-15T10:00:00Z'))
    await append(openStep('l-1-b', '2026-07-15T10:00:00Z'))
    expect(await countsOf('c-1')).toEqual([
      { unitId: 'slvie-1', courseId: 'c-1', month: '2026-06', enrolled: 1, started: 1, finished: 0 },
    ])
    expect(await countsOf('')).toHaveLength(1)
  })

  test('move to the earlier month when an older act arrives late', async () => {
    await insertLearner()
    await append(openStep('l-1-a', '2026-06-15T10:00:00Z'))
    await append(openStep('l-1-b', '2026-05-31T10:00:00Z'))
    expect((await countsOf('c-1')).map(({ month, started }) => ({ month, started }))).toEqual([
      { month: '2026-05', started: 1 },
    ])
  })

  test('never count a guest', async () => {
    await insertLearner({ unitId: null })
    await append(openStep('l-1-a', '2026-06-15T10:00:00Z'))
    expect(await countsOf('c-1')).toEqual([])
  })
})

test('rebuilding from the events gives the same tables', async () => {
  await insertLearner()
  await insertLearner({ id: 'learner-2', unitId: null })
  await append(
    openStep('l-1-a', '2026-06-15T10:00:00Z'),
    openStep('l-2-b', '2026-06-16T10:00:00Z'),
    openStep('l-2-a', '2026-06-14T10:00:00Z'),
  )
  await append(buildEvent({ kind: 'answered', stepId: 'l-1-b', exerciseId: 'l-1-q', payload: right }))
  await appendEvents({
    newEvents: [{ ...openStep('l-1-a', '2026-06-15T10:00:00Z'), learnerId: 'learner-2' }],
    requirements,
    recordedAt: new Date(),
  })
  const before = await pictureOfProgress()
  await rebuildProgress({ requirementsOf: () => requirements })
  expect(await pictureOfProgress()).toEqual(before)
  expect(before.lessonProgress).toHaveLength(3)
})
