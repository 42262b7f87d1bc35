import type { CourseEntry } from '#app/content/contract.ts'
import { courseCard } from '#app/features/catalog/index.server.ts'
import type { CourseProgress } from '#app/features/learning/index.server.ts'
import { resumePoint } from '#app/features/learning/index.ts'
import { callName } from '#app/ui/patterns/french.ts'

export type LessonLine = {
  title: string
  objective: string | null
  minutes: number
  address: string
  state: 'done' | 'here' | 'todo'
  /** Who acted for her in it, with her consent: « Karim », « Karim et Léa »; null where she did it all herself. */
  helpers: string | null
}
export type CourseToShow = ReturnType<typeof describeCourse>

const kilobyte = 1000

/** What the page of a course says, for somebody who may have begun it. */
export function describeCourse({
  course,
  progress,
  helpers = new Map(),
}: {
  course: CourseEntry
  progress: CourseProgress | null
  helpers?: Map<string, string[]>
}) {
  const lessons = course.lessons.filter(lesson => lesson.online !== null)
  const finished = new Set(progress?.lessons.filter(lesson => lesson.finishedAt).map(lesson => lesson.lessonId))
  const begun = Boolean(progress?.startedAt)
  const point = begun && progress ? resumePoint(course, progress) : null
  const lines: LessonLine[] = lessons.map(lesson => ({
    title: lesson.title,
    objective: lesson.objective,
    minutes: lesson.minutes,
    address: `/cours/${course.slug}/${lesson.slug}`,
    state: finished.has(lesson.lessonId) ? 'done' : point?.lesson === lesson ? 'here' : 'todo',
    helpers: helpers.get(lesson.lessonId)?.map(callName).join(' et ') ?? null,
  }))
  return {
    ...courseCard(course),
    objectives: course.objectives,
    sources: course.sources,
    minutes: lessons.reduce((total, lesson) => total + lesson.minutes, 0),
    heaviestKilobytes: Math.max(
      1,
      ...lessons.map(({ weight }) => Math.ceil((weight.htmlBytes + weight.mediaBytes) / kilobyte)),
    ),
    begun,
    finishedOn: progress?.finishedAt?.toISOString() ?? null,
    resume: point ? { title: point.lesson.title, stepNumber: point.stepNumber, stepTotal: point.stepTotal } : null,
    lines,
  }
}
