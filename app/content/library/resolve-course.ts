import type { LessonEntry } from '../contract.ts'
import type { BuildMemory, CompileRecord, OnlinePair } from './build-cache.ts'
import type { DescribedCourse } from './course-context.ts'
import { findDuplicates } from './find-duplicates.ts'
import { type JoinEditions, resolveLesson } from './resolve-lesson.ts'
import type { ScannedCourse, ScannedLesson } from './scanned.ts'

/** One course as found, with what its description says. */
export type CourseOnDisk = DescribedCourse & { scanned: ScannedCourse }

type Resolving = { before: BuildMemory; after: BuildMemory; join: JoinEditions }

/** What each compiled lesson of a course shows on line. Notes in `after` the versions to come back to. */
export async function resolveLessons(course: CourseOnDisk, { before, after, join }: Resolving): Promise<LessonEntry[]> {
  const { scanned, description } = course
  const courseId = description?.courseId ?? scanned.slug
  const compiled = scanned.lessons.flatMap(lesson => {
    const record = after.records[lesson.standard.path]
    return record ? [{ lesson, file: lesson.standard.path, record }] : []
  })
  const duplicates = findDuplicates(compiled)
  const entries: LessonEntry[] = []
  for (const { lesson, file, record } of compiled) {
    const facts = {
      lesson,
      standard: record,
      easyToRead: lesson.easyToRead ? (after.records[lesson.easyToRead.path] ?? null) : null,
      duplicates: duplicates.filter(problem => problem.file === file),
      lastGood: findLastGood(before.lastGood, { courseId, lesson, record }),
      wantsId: scanned.description !== null,
    }
    const { entry, online } = await resolveLesson(facts, join)
    if (online) after.lastGood[file] = { ...online, courseId, seenOn: new Date().toISOString().slice(0, 10) }
    entries.push(entry)
  }
  return entries
}

type Wanted = { courseId: string; lesson: ScannedLesson; record: CompileRecord }

/** By its file, else by its identity: a lesson may be renamed and broken in the same breath. */
function findLastGood(lastGood: BuildMemory['lastGood'], { courseId, lesson, record }: Wanted): OnlinePair | null {
  const own = lastGood[lesson.standard.path]
  if (own || record.facts) return own ?? null
  const { id } = record.identity
  const isSame = (pair: OnlinePair) => pair.courseId === courseId && pair.standard.lessonId === id
  return Object.values(lastGood).find(isSame) ?? null
}
