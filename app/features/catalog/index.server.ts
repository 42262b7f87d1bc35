export { courseCard } from './course-card.ts'
export { getLessonPlace, type LessonPlace } from './lesson-place.server.ts'
export { findCourseById, findOnlineCourse, listCourses } from './list-courses.server.ts'
export { listStepTitles } from './step-titles.server.ts'
