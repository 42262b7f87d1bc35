import type { CourseEntry, Level } from '#app/content/contract.ts'

const levels: Record<Level, string> = { discovery: 'découverte', beginner: 'débutant', intermediate: 'intermédiaire' }

/** What a list says of a course. */
export function courseCard(course: CourseEntry) {
  const lessons = course.lessons.filter(lesson => lesson.online !== null)
  const minutes = lessons.reduce((total, lesson) => total + lesson.minutes, 0)
  return {
    slug: course.slug,
    title: course.title,
    summary: course.summary,
    lessonCount: lessons.length,
    minutesALesson: Math.max(1, Math.round(minutes / Math.max(1, lessons.length))),
    level: levels[course.level],
  }
}
