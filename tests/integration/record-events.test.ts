import { describe, expect, test } from 'vitest'
import {
  findAnswer,
  openedVersion,
  recordAnswer,
  recordEnrolment,
  recordStepOpened,
} from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { newId } from '#app/platform/ids.ts'
import { insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { countEvents, course, right } from '#tests/support/learning-acts.ts'

useFreshDatabase()

describe('what the pages ask', () => {
  test('a step opened again in the same version writes nothing; in a new version it does', async () => {
    await insertLearner()
    const place = { actor: onTheWeb('learner-1'), course, lessonId: 'l-1', stepId: 'l-1-a' }
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
    await recordEnrolment({ actor: onTheWeb('learner-1'), course })
    await recordEnrolment({ actor: onTheWeb('learner-1'), course })
    expect(await countEvents()).toBe(1)
  })

  test('the same form sent twice is one answer; with other choices it is another', async () => {
    await insertLearner()
    const form = {
      actor: onTheWeb('learner-1'),
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
