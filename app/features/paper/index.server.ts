export { type FoundOwner, findOwner, type OwnerFault } from './find-owner.server.ts'
export { keySheet, lastKeyedToday, type ReadAnswers } from './key-sheet.server.ts'
export { type OpenedSheet, openSheet, type SheetFault } from './open-sheet.server.ts'
export { keepDemoSheet, printLesson } from './print-lesson.server.ts'
