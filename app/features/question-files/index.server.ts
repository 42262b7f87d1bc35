export { type Imported, importQuestions } from './import-questions.server.ts'
export { FileRefusal, type Lost } from './question-file.ts'
