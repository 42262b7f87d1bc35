import type { CompiledEdition, CourseEntry, Edition, LessonEntry } from '#app/content/contract.ts'
import { findCourse, readEdition } from '#app/content/library/index.server.ts'

/** A lesson in its course, with what stands before and after it, and the edition asked for. */
export type LessonPlace = {
  course: CourseEntry
  lesson: LessonEntry
  lessonNumber: number
  nextLesson: LessonEntry | null
  /** What is on the page. */
  edition: CompiledEdition
  /** What progress speaks of and what grades, whatever the edition shown. */
  standard: CompiledEdition
  shown: Edition
  hasEasyToRead: boolean
}

/** Null where there is no such lesson on line. A lesson with no easy twin is shown in the standard text. */
export async function getLessonPlace({
  courseSlug,
  lessonSlug,
  wanted,
}: {
  courseSlug: string
  lessonSlug: string
  wanted: Edition
}): Promise<LessonPlace | null> {
  const course = findCourse(courseSlug)
  const lessons = course?.lessons.filter(entry => entry.online !== null) ?? []
  const index = lessons.findIndex(entry => entry.slug === lessonSlug)
  const lesson = lessons[index]
  if (!course || !lesson?.online) return null
  const easy = lesson.online.easyToRead
  const shown = wanted === 'easyToRead' && easy ? 'easyToRead' : 'standard'
  const standard = await readEdition(lesson.online.standard)
  const edition = shown === 'easyToRead' && easy ? await readEdition(easy) : standard
  return {
    course,
    lesson,
    lessonNumber: index + 1,
    nextLesson: lessons[index + 1] ?? null,
    edition,
    standard,
    shown,
    hasEasyToRead: easy !== undefined,
  }
}
