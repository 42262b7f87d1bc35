export { type AnswerFault, type Feedback, feedbackFor, type Outcome } from './grading.ts'
