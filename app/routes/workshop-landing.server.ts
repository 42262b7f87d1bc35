import { findCourseById } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { getCourseProgress, listLatestPositions } from '#app/features/learning/index.server.ts'
import { resumePoint } from '#app/features/learning/index.ts'
import type { Workshop } from '#app/features/workshops/index.ts'

/** Where a workshop begins: its course, or all the courses. */
export function workshopStart({ courseId }: Workshop): string {
  const course = courseId ? findCourseById(courseId) : null
  return course ? `/cours/${course.slug}` : '/cours'
}

/** Where somebody goes on when her turn comes: the step where she was, or where the workshop begins. */
export async function turnStart({ learnerId, workshop }: { learnerId: string; workshop: Workshop }): Promise<string> {
  const position = (await listLatestPositions([learnerId])).get(learnerId)
  const course = position ? findCourseById(position.courseId) : null
  const point = course ? resumePoint(course, await getCourseProgress({ learnerId, courseId: course.courseId })) : null
  if (!course || !point) return workshopStart(workshop)
  return stepAddress({ course: course.slug, lesson: point.lesson.slug, step: point.stepId })
}
