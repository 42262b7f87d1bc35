import { expect, test, vi } from 'vitest'
import { buildCourse, buildLesson } from '#tests/support/build-learning.ts'
import { describeChange } from './describe-change.server.ts'

const since = new Date('2026-09-01T10:00:00Z')
const finished = vi.hoisted(() => ({ days: [] as number[] }))
vi.mock('#app/features/learning/index.server.ts', () => ({
  listFinishedLessons: async () =>
    finished.days.map((day, index) => ({
      courseId: 'c-1',
      lessonId: `l-${index}`,
      finishedAt: new Date(since.getTime() + day * 86_400_000),
    })),
}))
vi.mock('#app/features/catalog/index.server.ts', () => ({
  findCourseById: () =>
    buildCourse({ lessons: [0, 1, 2, 3, 4, 5, 6].map(index => buildLesson({ lessonId: `l-${index}` })) }),
}))

const nothing = { since, gains: null, nowKnown: [], toReview: [] }

test('what she has finished since is told, the latest first, and five by name at most', async () => {
  finished.days = [-1, 0]
  expect((await describeChange({ learnerId: 'a', change: nothing })).lessons).toEqual({ total: 0, latest: [] })
  finished.days = [-1, 1, 2]
  const few = await describeChange({ learnerId: 'a', change: nothing })
  expect(few.lessons).toEqual({ total: 2, latest: ['Leçon l-2', 'Leçon l-1'] })
  finished.days = [1, 2, 3, 4, 5, 6, 7]
  const many = await describeChange({ learnerId: 'a', change: nothing })
  expect([many.lessons.total, many.lessons.latest.length, many.lessons.latest[0]]).toEqual([7, 5, 'Leçon l-6'])
})

test('it says whether answers could be compared, which is not whether something has grown', async () => {
  finished.days = []
  expect(await describeChange({ learnerId: 'a', change: nothing })).toMatchObject({ gains: [], isCompared: false })
  const compared = await describeChange({ learnerId: 'a', change: { ...nothing, gains: [], nowKnown: ['C3'] } })
  expect(compared).toMatchObject({ gains: [], isCompared: true, nowKnown: ['L’e-mail pas à pas'] })
})
