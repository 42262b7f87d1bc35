export { findStudioLesson, listStudioCourses } from './read-studio.server.ts'
