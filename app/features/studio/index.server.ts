export { addQuestions, MOST_QUESTIONS, readQuestionsFor, reviewQuestions } from './add-questions.server.ts'
export { findStudioLesson, listStudioCourses } from './read-studio.server.ts'
export { openStudio } from './studio-desk.server.ts'
export { takeQuestions } from './take-questions.server.ts'
