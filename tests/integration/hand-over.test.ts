import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  countOldChoices,
  emptyOldChoices,
  groupOf,
  handOverCourse,
  handOverPerson,
  listUntouchedCourses,
  mergeLearners,
  pictureOfProgress,
  rebuildProgress,
} from '#app/features/learning/index.server.ts'
import { db, rows } from '#db'
import { events, learners } from '#db/schema'
import { buildEvent, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep, requirements, right } from '#tests/support/learning-acts.ts'

useFreshDatabase()

const at = new Date('2026-11-24T15:12:09Z')
const forget = async (learnerId = 'learner-1') =>
  handOverPerson({ group: await groupOf(learnerId), at, also: () => [] })
const counts = async () => (await pictureOfProgress()).courseCounts
const rebuild = () => rebuildProgress({ requirementsOf: () => requirements })

function answer(exerciseId: string, occurredAt: string, payload = right) {
  const lessonId = exerciseId.slice(0, 3)
  return buildEvent({ kind: 'answered', lessonId, exerciseId, payload, occurredAt: new Date(occurredAt) })
}

async function followTheCourse(): Promise<void> {
  await insertLearner()
  await append(
    openStep('l-1-a', '2026-05-30T10:00:00Z'),
    openStep('l-1-b', '2026-06-02T10:01:00Z'),
    answer('l-1-q', '2026-06-02T10:02:00Z', { choiceIds: ['a'], outcome: 'right' }),
    { ...openStep('l-2-a', '2026-06-03T10:00:00Z'), enteredById: 'karim', lessonHash: 'hash-l-2' },
    openStep('l-2-b', '2026-07-04T10:00:00Z'),
  )
}

async function addMergedGuest(): Promise<void> {
  await insertLearner({ id: 'guest', unitId: null })
  await append({ ...openStep('l-9-a', '2026-04-14T10:00:00Z'), learnerId: 'guest', courseId: 'c-9' })
  await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'learner-1', courses: [course] })
}

describe('forgetting a person', () => {
  test('leaves the counts as they were, and a rebuild finds every row again', async () => {
    await followTheCourse()
    await addMergedGuest()
    const before = await counts()
    await forget()
    expect(await counts()).toEqual(before)
    const picture = await pictureOfProgress()
    await rebuild()
    expect(await pictureOfProgress()).toEqual(picture)
  })

  test('leaves no name, identifier, day, choice, version or helper behind', async () => {
    await followTheCourse()
    await addMergedGuest()
    const old = await db().select().from(events)
    await forget('guest')
    const [left, ...others] = await db().select().from(learners)
    expect(others).toEqual([])
    expect(left).toMatchObject({ kind: 'erased', displayName: null, unitId: 'slvie-1' })
    expect(left?.createdAt).toEqual(new Date('2026-11-01T00:00:00Z'))
    const facts = await db().select().from(events)
    expect(facts.length).toBeGreaterThanOrEqual(old.length)
    for (const fact of facts) {
      expect(old.map(({ id }) => id)).not.toContain(fact.id)
      expect(fact.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect([fact.occurredAt, fact.recordedAt].map(moment => moment.toISOString().slice(7))).toEqual([
        '-01T00:00:00.000Z',
        '-01T00:00:00.000Z',
      ])
      expect([fact.learnerId, fact.enteredById, fact.lessonHash]).toEqual([left?.id, null, null])
    }
    expect(facts.filter(({ payload }) => payload).map(({ payload }) => payload)).toEqual([
      { choiceIds: [], outcome: 'right' },
    ])
  })

  test('an act that arrives later under her name is refused, and asking twice changes nothing', async () => {
    await followTheCourse()
    await forget()
    const picture = await pictureOfProgress()
    await expect(append(openStep('l-1-a', '2026-08-01T10:00:00Z'))).rejects.toThrow()
    await forget()
    expect(await pictureOfProgress()).toEqual(picture)
    expect(await db().select().from(learners)).toHaveLength(1)
  })
})

describe('forgetting a course of somebody who still comes', () => {
  const before = new Date('2026-07-04T10:00:00.000Z')

  test('is asked where nothing was touched since, to the millisecond, by any of her paths', async () => {
    await followTheCourse()
    expect(await listUntouchedCourses(before)).toEqual([])
    const after = new Date(before.getTime() + 1)
    expect(await listUntouchedCourses(after)).toEqual([{ learnerId: 'learner-1', courseId: 'c-1' }])
    await insertLearner({ id: 'guest', unitId: null })
    await append({ ...openStep('l-1-a', '2026-08-01T10:00:00Z'), learnerId: 'guest' })
    await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'learner-1', courses: [course] })
    expect(await listUntouchedCourses(after)).toEqual([])
  })

  test('keeps the counts, her other courses, and one person where there is one', async () => {
    await followTheCourse()
    await append({ ...openStep('l-9-a', '2026-10-14T10:00:00Z'), courseId: 'c-9' })
    const kept = await counts()
    const cutOff = new Date('2026-09-01T00:00:00Z')
    for (const { learnerId, courseId } of await listUntouchedCourses(cutOff))
      await handOverCourse({ group: await groupOf(learnerId), courseId, before: cutOff, at })
    expect(await counts()).toEqual(kept)
    const mine = await rows<{ course_id: string }>(
      sql`select distinct course_id from ${events} where learner_id = 'learner-1' order by course_id`,
    )
    expect(mine.map(row => row.course_id)).toEqual(['', 'c-9'])
    const picture = await pictureOfProgress()
    await rebuild()
    expect(await pictureOfProgress()).toEqual(picture)
    await forget()
    expect(await counts()).toEqual(kept)
    await rebuild()
    expect(await counts()).toEqual(kept)
  })
})

describe('forgetting what was chosen', () => {
  test('keeps what it was worth, and the young answers as they are; a rebuild agrees', async () => {
    await insertLearner()
    await append(
      answer('l-1-q', '2026-06-02T10:00:00.000Z', { choiceIds: ['a'], outcome: 'right' }),
      answer('l-2-q', '2026-06-02T10:00:00.001Z', { choiceIds: ['b'], outcome: 'right' }),
    )
    const before = new Date('2026-06-02T10:00:00.001Z')
    expect(await countOldChoices(before)).toBe(1)
    await emptyOldChoices(before)
    expect(await countOldChoices(before)).toBe(0)
    const answers = await db().select().from(events).orderBy(events.occurredAt)
    expect(answers.map(({ payload }) => payload)).toEqual([
      { choiceIds: [], outcome: 'right' },
      { choiceIds: ['b'], outcome: 'right' },
    ])
    const picture = await pictureOfProgress()
    await rebuild()
    expect(await pictureOfProgress()).toEqual(picture)
  })
})
