export { followUpCsv, followUpCsvName } from './follow-up-csv.server.ts'
export { getFollowUp } from './get-follow-up.server.ts'
