export { listRecallCards, type RecallCard, recallQuestion, recordRecalled } from './recall.server.ts'
