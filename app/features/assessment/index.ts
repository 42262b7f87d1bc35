export { type AnswerFault, type Feedback, feedbackFor, grade, type Outcome } from './grading.ts'
