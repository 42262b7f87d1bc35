export type { CourseRequirements, LearningEvent } from './learning-event.ts'
