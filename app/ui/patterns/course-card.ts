/** A course in a list. */
export type CourseCard = {
  slug: string
  title: string
  summary: string
  lessonCount: number
  minutesALesson: number
  level: string
}
