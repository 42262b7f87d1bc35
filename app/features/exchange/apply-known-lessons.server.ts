import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import { rederiveLearner, requirementsIn } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { gradeTold } from './grade-told.server.ts'
import {
  keepGrades,
  keepKnownLessons,
  listKnownLessons,
  listReaders,
  listUngraded,
} from './known-lessons-store.server.ts'

type Changed = { course: CourseEntry; lesson: LessonEntry }

/**
 * Works progress out again for whoever has facts in a lesson that has appeared, or that asks other things than before:
 * facts that had come too early now count. Answers the number of learners. The first time, it only takes note.
 */
export async function applyKnownLessons(courses: CourseEntry[]): Promise<number> {
  const known = new Map(
    (await listKnownLessons()).map(row => [`${row.courseId} ${row.lessonId}`, row.requirementsHash]),
  )
  const changed = courses.flatMap(course =>
    course.lessons
      .filter(lesson => lesson.online && known.get(`${course.courseId} ${lesson.lessonId}`) !== hashOf(lesson))
      .map(lesson => ({ course, lesson })),
  )
  const count = known.size === 0 ? 0 : await rederiveReaders({ changed, courses })
  await keepKnownLessons(
    changed.map(({ course, lesson }) => ({
      courseId: course.courseId,
      lessonId: lesson.lessonId,
      requirementsHash: hashOf(lesson),
      seenAt: now(),
    })),
  )
  return count
}

function hashOf({ stepIds, exerciseIds }: LessonEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([stepIds, exerciseIds]))
    .digest('hex')
}

async function rederiveReaders({ changed, courses }: { changed: Changed[]; courses: CourseEntry[] }): Promise<number> {
  const readers = new Set<string>()
  for (const { course, lesson } of changed) {
    for (const learnerId of await listReaders({ courseId: course.courseId, stepIds: lesson.stepIds })) {
      await gradeAnswers({ learnerId, course, lesson })
      readers.add(learnerId)
    }
  }
  for (const learnerId of readers) {
    await rederiveLearner({ learnerId, requirementsOf: requirementsIn(courses), recordedAt: now() })
    await breathe()
  }
  return readers.size
}

async function gradeAnswers({ learnerId, course, lesson }: Changed & { learnerId: string }): Promise<void> {
  const { courseId } = course
  const lessonHash = lesson.online?.standard
  if (!lessonHash) return
  const ungraded = await listUngraded({ learnerId, courseId, exerciseIds: lesson.exerciseIds })
  const graded = await Promise.all(
    ungraded.map(async ({ id, exerciseId, told }) => {
      const payload = await gradeTold({ courseId, exerciseId, told })
      return payload ? [{ id, payload, lessonHash }] : []
    }),
  )
  if (graded.length > 0) await keepGrades(graded.flat())
}
