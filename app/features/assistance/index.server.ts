export { leaveAssistance, withdrawConsent } from './end-assistance.server.ts'
export { type Journal, readHelpers, readJournal } from './read-journal.server.ts'
export { type ConsentAnswer, startAssistance } from './start-assistance.server.ts'
