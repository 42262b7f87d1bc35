import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import {
  appendEvents,
  getCourseProgress,
  getLessonTraces,
  pictureOfProgress,
  rebuildProgress,
  rederiveLearner,
  requirementsIn,
} from '#app/features/learning/index.server.ts'
import { resumePoint } from '#app/features/learning/index.ts'
import { engine } from '#db'
import { insertLearner } from '#tests/support/build-learning.ts'
import { emptyTables, useFreshDatabase } from '#tests/support/fresh-database.ts'
import { historyOf, inBatches } from '#tests/support/histories.ts'
import { course } from '#tests/support/learning-acts.ts'

useFreshDatabase()

const numRuns = engine === 'sqlite' ? 150 : 5
const recordedAt = new Date('2026-12-31T00:00:00Z')
const learnerId = 'ana'

type Edit = (course: CourseEntry) => CourseEntry

const inLesson =
  (place: number, change: (lesson: LessonEntry) => LessonEntry): Edit =>
  edited => ({
    ...edited,
    lessons: edited.lessons.map((lesson, index) => (index === place % edited.lessons.length ? change(lesson) : lesson)),
  })
const put = (list: string[], at: number, id: string) => list.toSpliced(at % (list.length + 1), 0, id)
const without =
  (id: string): Edit =>
  edited => ({
    ...edited,
    lessons: edited.lessons.map(lesson => ({ ...lesson, stepIds: lesson.stepIds.filter(step => step !== id) })),
  })

const place = fc.nat({ max: 5 })
const knownStep = fc.constantFrom('l-1-a', 'l-1-b', 'l-2-a', 'l-2-b')
const newId = fc.constantFrom('new-1', 'new-2', 'new-3')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  // A step is written, moved or taken away; a question too.
  fc.tuple(place, place, newId).map(
    ([at, spot, id]) =>
      (edited: CourseEntry) =>
        inLesson(at, lesson => ({ ...lesson, stepIds: put(lesson.stepIds, spot, id) }))(without(id)(edited)),
  ),
  fc.tuple(place, place, knownStep).map(
    ([at, spot, id]) =>
      (edited: CourseEntry) =>
        inLesson(at, lesson => ({ ...lesson, stepIds: put(lesson.stepIds, spot, id) }))(without(id)(edited)),
  ),
  knownStep.map(without),
  place.map(at => inLesson(at, lesson => ({ ...lesson, exerciseIds: [...lesson.exerciseIds, 'new-q'] }))),
  place.map(at => inLesson(at, lesson => ({ ...lesson, exerciseIds: lesson.exerciseIds.slice(1) }))),
  // The lesson has another name, another version, another place; it goes off line.
  place.map(at => inLesson(at, lesson => ({ ...lesson, slug: `${lesson.slug}-bis`, title: 'Un autre titre' }))),
  place.map(at => inLesson(at, lesson => ({ ...lesson, online: { standard: `${lesson.online?.standard}-bis` } }))),
  fc.constant((edited: CourseEntry) => ({ ...edited, slug: 'autre', lessons: edited.lessons.toReversed() })),
  place.map(at => inLesson(at, lesson => ({ ...lesson, online: null }))),
)

const stepIds = ['l-1-a', 'l-1-b', 'l-2-a', 'l-2-b', 'gone']

async function whatSheDid() {
  const traces = await getLessonTraces({ learnerId, courseId: 'c-1', stepIds, exerciseIds: ['l-1-q'] })
  return { ...traces, progress: await getCourseProgress({ learnerId, courseId: 'c-1' }) }
}

test('whatever an author does to a course, nobody loses a step, an answer, her place, or what she has finished', {
  timeout: 120_000,
}, async () => {
  const history = historyOf('edited', { maxLength: 20 }).map(facts => facts.map(fact => ({ ...fact, learnerId })))
  await fc.assert(
    fc.asyncProperty(history, fc.array(edit, { minLength: 1, maxLength: 6 }), async (facts, script) => {
      await emptyTables()
      await insertLearner({ id: learnerId })
      for (const newEvents of inBatches(facts, 20)) {
        await appendEvents({ newEvents, requirements: requirementsIn([course])('c-1'), recordedAt })
      }
      const before = await whatSheDid()
      const edited = script.reduce((now, change) => change(now), course)
      const requirementsOf = requirementsIn([edited])
      await rederiveLearner({ learnerId, requirementsOf, recordedAt })
      const after = await whatSheDid()

      expect(after.opened).toEqual(before.opened)
      expect(after.answered).toEqual(before.answered)
      expect(after.progress.position).toEqual(before.progress.position)
      expect(after.progress.enrolledAt).toEqual(before.progress.enrolledAt)
      for (const { lessonId, finishedAt } of before.progress.lessons.filter(lesson => lesson.finishedAt)) {
        const kept = after.progress.lessons.find(lesson => lesson.lessonId === lessonId)?.finishedAt
        expect(kept && finishedAt && kept <= finishedAt).toBe(true)
      }
      if (before.progress.finishedAt) expect(after.progress.finishedAt).not.toBeNull()
      // She goes on where she was, as long as that step is there and its lesson is not finished.
      const point = resumePoint(edited, after.progress)
      const { position } = after.progress
      const current = edited.lessons.find(
        ({ online, stepIds: held }) => online !== null && held.includes(position?.stepId ?? ''),
      )
      const isFinished = after.progress.lessons.some(
        ({ lessonId, finishedAt }) => lessonId === current?.lessonId && finishedAt !== null,
      )
      if (current && !isFinished) expect(point?.stepId).toBe(position?.stepId)

      const picture = await pictureOfProgress()
      await rebuildProgress({ requirementsOf })
      expect(await pictureOfProgress()).toEqual(picture)
    }),
    { numRuns },
  )
})
