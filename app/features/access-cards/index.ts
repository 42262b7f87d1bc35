export { codeFault } from './card-code.ts'
export { readReference, readSecret } from './card-secret.ts'
export { foldWord, type Guess, readWords, type WordsReading, wordsOnCard } from './card-words.ts'
