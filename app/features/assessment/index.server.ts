export { type SubmittedAnswer, submitAnswer } from './submit-answer.server.ts'
