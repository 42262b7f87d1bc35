import { describe, expect, test } from 'vitest'
import {
  adoptProgress,
  findAnswer,
  getCourseProgress,
  openedVersion,
  recordAnswer,
  recordEnrolment,
  recordStepOpened,
} from '#app/features/learning/index.server.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { newId } from '#app/platform/ids.ts'
import { insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, countEvents, course, openStep, right } from '#tests/support/learning-acts.ts'

useFreshDatabase()

describe('what the pages ask', () => {
  test('a step opened again in the same version writes nothing; in a new version it does', async () => {
    await insertLearner()
    const place = { learnerId: 'learner-1', course, lessonId: 'l-1', stepId: 'l-1-a' }
    await recordStepOpened({ ...place, stepHash: 'one' })
    await recordStepOpened({ ...place, stepHash: 'one' })
    expect(await countEvents()).toBe(1)
    await recordStepOpened({ ...place, stepHash: 'two' })
    expect(await countEvents()).toBe(2)
    expect(await openedVersion({ learnerId: 'learner-1', courseId: 'c-1', stepId: 'l-1-a' })).toEqual({
      stepHash: 'two',
      isPosition: true,
    })
  })

  test('choosing a course twice is one fact', async () => {
    await insertLearner()
    await recordEnrolment({ learnerId: 'learner-1', course })
    await recordEnrolment({ learnerId: 'learner-1', course })
    expect(await countEvents()).toBe(1)
  })

  test('the same form sent twice is one answer; with other choices it is another', async () => {
    await insertLearner()
    const form = {
      learnerId: 'learner-1',
      course,
      lessonId: 'l-1',
      stepId: 'l-1-b',
      exerciseId: 'l-1-q',
      eventId: newId(),
    }
    await recordAnswer({ ...form, payload: { choiceIds: ['a'], outcome: 'not-yet' } })
    await recordAnswer({ ...form, payload: { choiceIds: ['a'], outcome: 'not-yet' } })
    expect(await countEvents()).toBe(1)
    await recordAnswer({ ...form, payload: right })
    const answer = await findAnswer({ learnerId: 'learner-1', courseId: 'c-1', exerciseId: 'l-1-q' })
    expect(answer).toMatchObject({ ...right, attempts: 2 })
  })
})

describe('a guest who turns out to be somebody', () => {
  test('brings what she did: the union, once, and both keep their own', async () => {
    await insertLearner()
    await insertLearner({ id: 'guest', unitId: null })
    const asGuest = (event: LearningEvent) => ({ ...event, learnerId: 'guest' })
    await append(openStep('l-2-a', '2026-06-14T10:00:00Z'))
    await append(asGuest(openStep('l-2-b', '2026-06-16T10:00:00Z')))
    const guestBefore = await getCourseProgress({ learnerId: 'guest', courseId: 'c-1' })
    await adoptProgress({ guestId: 'guest', learnerId: 'learner-1', courses: [course] })
    const total = await countEvents()
    await adoptProgress({ guestId: 'guest', learnerId: 'learner-1', courses: [course] })
    expect(await countEvents()).toBe(total)
    const progress = await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })
    expect(progress.position?.stepId).toBe('l-2-b')
    expect(progress.lessons.find(lesson => lesson.lessonId === 'l-2')?.finishedAt).toEqual(
      new Date('2026-06-16T10:00:00Z'),
    )
    expect(await getCourseProgress({ learnerId: 'guest', courseId: 'c-1' })).toEqual(guestBefore)
  })

  test('keeps what she did in a course that is no longer on line', async () => {
    await insertLearner()
    await insertLearner({ id: 'guest', unitId: null })
    await append({ ...openStep('l-1-a', '2026-06-16T10:00:00Z'), learnerId: 'guest' })
    await adoptProgress({ guestId: 'guest', learnerId: 'learner-1', courses: [] })
    expect((await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })).position?.stepId).toBe('l-1-a')
  })
})
