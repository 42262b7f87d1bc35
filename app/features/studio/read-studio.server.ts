import type { CourseEntry, Edition, LessonEntry, Problem } from '#app/content/contract.ts'
import { currentLibrary, readEdition } from '#app/content/library/index.server.ts'
import { seeStudio, type Viewer } from '#app/features/accounts/index.ts'
import { findUnit, rootUnitId } from '#app/features/network/index.server.ts'
import type { LessonWanted } from './lesson-wanted.ts'
import { inOrder, type StudioCourse, type StudioEdition, type StudioLesson } from './studio-lesson.ts'
import { readingChecks, weightCheck } from './text-checks.ts'

/**
 * The courses of the units where she may write, drafts and broken ones included. The library's own problems
 * (a `course.yaml` that can't be read) are everybody's: nothing says any more whose course it was.
 */
export async function listStudioCourses(viewer: Viewer): Promise<{ courses: StudioCourse[]; problems: Problem[] }> {
  const library = currentLibrary()
  const courses = await hers(library.courses, viewer)
  return { courses: await Promise.all(courses.map(toStudioCourse)), problems: inOrder(library.problems) }
}

/** One lesson with its course; null where there is none, or where the course is another unit's. */
export async function findStudioLesson(wanted: LessonWanted): Promise<{
  course: Pick<CourseEntry, 'slug' | 'title' | 'level'>
  lessonNumber: number
  lesson: StudioLesson
} | null> {
  const found = await findHerLesson(wanted)
  if (!found) return null
  const { course, index, entry } = found
  const { slug, title, level } = course
  return { course: { slug, title, level }, lessonNumber: index + 1, lesson: await toStudioLesson(entry, course) }
}

/** The same, as the library keeps it. */
export async function findHerLesson({
  viewer,
  courseSlug,
  lessonSlug,
}: LessonWanted): Promise<{ course: CourseEntry; index: number; entry: LessonEntry } | null> {
  const [course] = await hers(
    currentLibrary().courses.filter(({ slug }) => slug === courseSlug),
    viewer,
  )
  const index = course?.lessons.findIndex(({ slug }) => slug === lessonSlug) ?? -1
  const entry = course?.lessons[index]
  return course && entry ? { course, index, entry } : null
}

async function hers(courses: CourseEntry[], viewer: Viewer): Promise<CourseEntry[]> {
  const paths = new Map(
    await Promise.all(
      [...new Set(courses.map(({ unitId }) => unitId))].map(async id => [id, await pathOf(id)] as const),
    ),
  )
  return courses.filter(({ unitId }) => seeStudio.admits(viewer, paths.get(unitId) ?? ''))
}

// A course whose `unite` is no unit of ours is the CCAS's to put right.
async function pathOf(unitId: string): Promise<string> {
  return (await findUnit(unitId))?.path ?? `/${rootUnitId}/`
}

async function toStudioCourse(course: CourseEntry): Promise<StudioCourse> {
  const { slug, title, level, problems, lessons } = course
  return {
    slug,
    title,
    level,
    problems: inOrder(problems),
    lessons: await Promise.all(lessons.map(lesson => toStudioLesson(lesson, course))),
  }
}

async function toStudioLesson(lesson: LessonEntry, course: CourseEntry): Promise<StudioLesson> {
  const { slug, title, file, state, stale, problems, online } = lesson
  const texts: [Edition, string | undefined][] = [
    ['standard', online?.standard],
    ['easyToRead', online?.easyToRead],
  ]
  const editions = await Promise.all(
    texts.flatMap(([edition, hash]) => (hash ? [toStudioEdition({ edition, hash, course })] : [])),
  )
  return { slug, title, file, state, stale, problems: inOrder(problems), editions }
}

async function toStudioEdition({
  edition,
  hash,
  course,
}: {
  edition: Edition
  hash: string
  course: CourseEntry
}): Promise<StudioEdition> {
  const { steps, readability, weight } = await readEdition(hash)
  return {
    edition,
    hash,
    steps: steps.map(({ id, title }) => ({ id, title })),
    checks: [
      ...readingChecks({ readability, level: course.level, edition }),
      weightCheck({ html: kilobytes(weight.htmlBytes), media: kilobytes(weight.mediaBytes) }),
    ],
  }
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
