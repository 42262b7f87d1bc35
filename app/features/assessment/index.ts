export { type AnswerFault, type Feedback, faultOf, feedbackFor, grade, type Outcome } from './grading.ts'
