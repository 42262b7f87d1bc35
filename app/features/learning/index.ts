export type { CourseRequirements, LearningEvent } from './learning-event.ts'
export { type ResumePoint, resumePoint } from './resume-point.ts'
