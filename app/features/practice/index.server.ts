export { type Act, actInRun, keepResult, type PracticeFault, type ShownRun } from './act-in-run.server.ts'
export { type OpenedRun, openRun } from './open-run.server.ts'
