export {
  type AnswerFault,
  fieldNames,
  type Outcome,
  pairSymbol,
  readPairs,
  type Sent,
  typedSymbol,
} from './answer-parts.ts'
export { gapsOf } from './grade-gaps.ts'
export { canonical, type Feedback, faultOf, feedbackFor, grade, withoutClaims } from './grading.ts'
export { type Help, hintsGiven, masteryOf, masteryWords, mostHelp, nextHelp, toHelp } from './help.ts'
export { type SolutionLine, solutionOf } from './solution.ts'
