export { courseState, type StudioCourse, type StudioEdition, type StudioLesson } from './studio-lesson.ts'
export type { TextCheck } from './text-checks.ts'
