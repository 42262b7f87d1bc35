export { paperHtml } from './paper-html.ts'
export { type DateFault, parisDay, readPileDay } from './pile-date.ts'
export { type LetterFault, letterOf, readLetters } from './read-letters.ts'
export { type CodeFault, readSheetCode } from './sheet-code.ts'
