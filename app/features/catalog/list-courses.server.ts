import type { CourseEntry } from '#app/content/contract.ts'
import { currentLibrary } from '#app/content/library/index.server.ts'

/** The courses that a learner can open: those with at least one lesson on line, in the order of the library. */
export function listCourses(): CourseEntry[] {
  return currentLibrary().courses.filter(course => course.lessons.some(lesson => lesson.online !== null))
}

/** A course by its stable identity, or null where it is not on line any more. */
export function findCourseById(courseId: string): CourseEntry | null {
  return listCourses().find(course => course.courseId === courseId) ?? null
}

/** A course by its address, or null where it is not on line any more. */
export function findOnlineCourse(slug: string): CourseEntry | null {
  return listCourses().find(course => course.slug === slug) ?? null
}
