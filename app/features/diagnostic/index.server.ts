export { forgetOldDiagnostics } from './diagnostic-store.server.ts'
export { keyDiagnostic } from './key-diagnostic.server.ts'
export { findKeyedPath, forgetAnswers, type OwnPath, readOpen, readPath } from './read-path.server.ts'
export {
  type AnswerFault,
  answerQuestion,
  finishDiagnostic,
  leaveDiagnostic,
  startDiagnostic,
} from './take-diagnostic.server.ts'
