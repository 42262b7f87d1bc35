export { exportQuestions, isFileFormat } from './export-questions.server.ts'
export { importQuestions } from './import-questions.server.ts'
export { FileRefusal } from './question-file.ts'
