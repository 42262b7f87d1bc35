export { type Actor, type CourseRequirements, type LearningEvent, onTheWeb } from './learning-event.ts'
export { type ResumePoint, resumePoint } from './resume-point.ts'
