import { readEdition } from '#app/content/library/index.server.ts'
import { findCourseById } from './list-courses.server.ts'

export type StepTitle = { step: string; lesson: string; course: string }

/** How the steps of a course on line are called, by their identifier; empty where the course is not on line any more. */
export async function listStepTitles(courseId: string): Promise<Map<string, StepTitle>> {
  const course = findCourseById(courseId)
  const titles = new Map<string, StepTitle>()
  for (const lesson of course?.lessons ?? []) {
    if (!course || !lesson.online) continue
    const { steps } = await readEdition(lesson.online.standard)
    for (const step of steps) titles.set(step.id, { step: step.title, lesson: lesson.title, course: course.title })
  }
  return titles
}
