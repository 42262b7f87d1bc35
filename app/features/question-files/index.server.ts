export { exportQuestions, isFileFormat } from './export-questions.server.ts'
export { importQuestions } from './import-questions.server.ts'
export { type FileFormat, FileRefusal, type Lost } from './question-file.ts'
export { openQuestionThread, readUpload, tooHeavy, type Upload } from './question-thread.server.ts'
