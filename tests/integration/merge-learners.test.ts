import { describe, expect, test } from 'vitest'
import {
  getCourseProgress,
  mergeLearners,
  pictureOfProgress,
  rebuildProgress,
  undoMerge,
} from '#app/features/learning/index.server.ts'
import { db } from '#db'
import { merges } from '#db/schema'
import { insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, countEvents, course, openStep, requirements } from '#tests/support/learning-acts.ts'

useFreshDatabase()

const courses = [course]
const ofGuest = <T>(event: T) => ({ ...event, learnerId: 'guest' })
const progressOf = (learnerId: string) => getCourseProgress({ learnerId, courseId: 'c-1' })
const merge = (fromId = 'guest', intoId = 'learner-1') => mergeLearners({ fromId, intoId, byId: intoId, courses })

async function twoHalves(): Promise<void> {
  await insertLearner()
  await insertLearner({ id: 'guest', unitId: null })
  await append(openStep('l-2-a', '2026-06-14T10:00:00Z'))
  await append(ofGuest(openStep('l-2-b', '2026-06-16T10:00:00Z')))
}

describe('two paths that are one person’s', () => {
  test('show the union of what both did, and lose or double nothing', async () => {
    await twoHalves()
    const total = await countEvents()
    expect(await merge()).not.toBeNull()
    const progress = await progressOf('learner-1')
    expect(progress.position?.stepId).toBe('l-2-b')
    expect(progress.lessons).toEqual([{ lessonId: 'l-2', finishedAt: new Date('2026-06-16T10:00:00Z') }])
    // One more fact: together, the two halves are a finished lesson.
    expect(await countEvents()).toBe(total + 1)
    expect((await progressOf('guest')).position).toBeNull()
  })

  test('are merged once, whoever asks again, and in whichever direction', async () => {
    await twoHalves()
    await merge()
    const picture = await pictureOfProgress()
    expect(await merge()).toBeNull()
    expect(await merge('learner-1', 'guest')).toBeNull()
    expect(await pictureOfProgress()).toEqual(picture)
  })

  test('an act that arrives later under the old name still counts', async () => {
    await twoHalves()
    await merge()
    await append(ofGuest(openStep('l-1-a', '2026-06-17T10:00:00Z')))
    expect((await progressOf('learner-1')).position?.stepId).toBe('l-1-a')
    expect((await progressOf('guest')).position).toBeNull()
  })

  test('a course that is no longer on line is kept too', async () => {
    await twoHalves()
    await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'learner-1', courses: [] })
    expect((await progressOf('learner-1')).position?.stepId).toBe('l-2-b')
  })

  test('count for one person in the unit, as a rebuild finds', async () => {
    await twoHalves()
    await insertLearner({ id: 'other-card' })
    await append({ ...openStep('l-1-a', '2026-06-12T10:00:00Z'), learnerId: 'other-card' })
    await merge()
    await merge('other-card')
    const picture = await pictureOfProgress()
    expect(picture.courseCounts?.map(row => JSON.parse(String(row))).filter(row => row.course_id === 'c-1')).toEqual([
      expect.objectContaining({ unit_id: 'slvie-1', month: '2026-06', enrolled: 1, started: 1 }),
    ])
    await rebuildProgress({ requirementsOf: () => requirements })
    expect(await pictureOfProgress()).toEqual(picture)
  })
})

describe('a merge that was a mistake', () => {
  test('is undone: each has again all that she did, before and since', async () => {
    await twoHalves()
    const before = await pictureOfProgress()
    const made = await merge()
    expect(await undoMerge({ mergeId: made?.mergeId ?? '', byId: 'admin', courses })).toBe('undone')
    expect(await pictureOfProgress()).toEqual(before)
    await rebuildProgress({ requirementsOf: () => requirements })
    expect(await pictureOfProgress()).toEqual(before)
  })

  test('takes back what was only true together, and keeps what each had finished alone', async () => {
    await twoHalves()
    await append(openStep('l-2-b', '2026-06-20T10:00:00Z'))
    const made = await merge()
    expect((await progressOf('learner-1')).lessons[0]?.finishedAt).toEqual(new Date('2026-06-16T10:00:00Z'))
    await append(ofGuest({ ...openStep('l-1-a', '2026-06-21T10:00:00Z') }))
    await undoMerge({ mergeId: made?.mergeId ?? '', byId: 'admin', courses })
    expect((await progressOf('learner-1')).lessons[0]?.finishedAt).toEqual(new Date('2026-06-20T10:00:00Z'))
    expect((await progressOf('guest')).lessons.map(lesson => lesson.finishedAt)).toEqual([null, null])
    expect((await progressOf('guest')).position?.stepId).toBe('l-1-a')
  })

  test('parts a whole branch, and a second undo finds nothing', async () => {
    await twoHalves()
    await insertLearner({ id: 'card' })
    const first = await merge('guest', 'card')
    const second = await merge('card', 'learner-1')
    expect((await progressOf('learner-1')).position?.stepId).toBe('l-2-b')
    expect(await undoMerge({ mergeId: second?.mergeId ?? '', byId: 'admin', courses })).toBe('undone')
    expect((await progressOf('card')).position?.stepId).toBe('l-2-b')
    expect((await progressOf('learner-1')).position?.stepId).toBe('l-2-a')
    expect(await undoMerge({ mergeId: second?.mergeId ?? '', byId: 'admin', courses })).toBe('unknown')
    expect(await undoMerge({ mergeId: first?.mergeId ?? '', byId: 'admin', courses })).toBe('undone')
    expect((await progressOf('card')).position).toBeNull()
    expect((await progressOf('guest')).position?.stepId).toBe('l-2-b')
  })

  test('can’t be undone after 30 days', async () => {
    await twoHalves()
    const made = await merge()
    await db()
      .update(merges)
      .set({ mergedAt: new Date(Date.now() - 31 * 24 * 3_600_000) })
    expect(await undoMerge({ mergeId: made?.mergeId ?? '', byId: 'admin', courses })).toBe('too-late')
    expect((await progressOf('learner-1')).position?.stepId).toBe('l-2-b')
  })
})
