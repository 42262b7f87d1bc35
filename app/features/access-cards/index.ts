export { codeFault } from './card-code.ts'
export { readReference, readSecret } from './card-secret.ts'
export { readWords, type WordsReading } from './card-words.ts'
