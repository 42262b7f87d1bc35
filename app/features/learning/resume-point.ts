import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'

export type ResumePoint = {
  lesson: LessonEntry
  lessonNumber: number
  stepId: string
  stepNumber: number
  stepTotal: number
}
type Known = {
  position: { lessonId: string; stepId: string } | null
  lessons: { lessonId: string; finishedAt: Date | null }[]
}

/**
 * Where somebody goes on in a course: the very step where she was. Where that step is gone, the lesson that held it;
 * where that lesson is finished, the next one that is not. Null where no lesson is on line.
 */
export function resumePoint(course: CourseEntry, known: Known): ResumePoint | null {
  const lessons = course.lessons.filter(lesson => lesson.online !== null && lesson.stepIds.length > 0)
  const finished = new Set(known.lessons.filter(lesson => lesson.finishedAt).map(lesson => lesson.lessonId))
  const point = (lesson: LessonEntry, stepId: string): ResumePoint => ({
    lesson,
    lessonNumber: lessons.indexOf(lesson) + 1,
    stepId,
    stepNumber: lesson.stepIds.indexOf(stepId) + 1,
    stepTotal: lesson.stepIds.length,
  })
  const { position } = known
  // By the step, not by the lesson: an author may have moved it.
  const current = position
    ? (lessons.find(lesson => lesson.stepIds.includes(position.stepId)) ??
      lessons.find(lesson => lesson.lessonId === position.lessonId))
    : undefined
  if (current && !finished.has(current.lessonId)) {
    const stepId = position && current.stepIds.includes(position.stepId) ? position.stepId : current.stepIds[0]
    return stepId ? point(current, stepId) : null
  }
  const next = lessons.find(lesson => !finished.has(lesson.lessonId)) ?? current ?? lessons[0]
  const firstStep = next?.stepIds[0]
  return next && firstStep ? point(next, firstStep) : null
}
