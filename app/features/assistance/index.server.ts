export { leaveAssistance, withdrawConsent } from './end-assistance.server.ts'
export { type Journal, readHelpers, readJournal } from './read-journal.server.ts'
export { startAssistance } from './start-assistance.server.ts'
