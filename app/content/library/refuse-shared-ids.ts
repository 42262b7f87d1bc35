import type { Problem } from '../contract.ts'
import type { CourseDescription } from './read-course-file.ts'
import type { CourseOnDisk as Course } from './resolve-course.ts'

/**
 * Two courses with one id would share their learners' progress: only one is kept on line, the other gets an error.
 * The folder that already had the id keeps it, so that a copy placed before it in the alphabet takes nothing away.
 */
export function refuseSharedIds(
  courses: Course[],
  known: Record<string, CourseDescription>,
): { courses: Course[]; problems: Problem[] } {
  const owners = new Map<string, Course>()
  const isKnown = (course: Course) => known[course.scanned.folder]?.courseId === course.description?.courseId
  const byAge = [...courses].sort((a, b) => Number(isKnown(b)) - Number(isKnown(a)))
  for (const course of byAge) {
    const id = course.description?.courseId
    if (id !== undefined && !owners.has(id)) owners.set(id, course)
  }
  const problems: Problem[] = []
  const checked = courses.map(course => {
    const owner = course.description && owners.get(course.description.courseId)
    if (!owner || owner === course) return course
    const file = course.scanned.description?.path ?? course.scanned.folder
    const first = owner.scanned.description?.path ?? owner.scanned.folder
    const message = `L’id de cours « ${course.description?.courseId} » est déjà pris dans ${first}. Écrivez-en un autre ici.`
    problems.push({ file, line: 1, column: 1, severity: 'error', rule: 'duplicate-id', message })
    return { ...course, description: null }
  })
  return { courses: checked, problems }
}
