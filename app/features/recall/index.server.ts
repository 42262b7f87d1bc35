export { findNextRecall, listRecallCards, type RecallCard, recallQuestion, recordRecalled } from './recall.server.ts'
