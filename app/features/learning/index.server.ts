export { followUnits, moveToUnitStatements } from './count-store.server.ts'
export { appendEvents, appendForMany, listFacts } from './event-store.server.ts'
export { type Group, groupOf } from './group-store.server.ts'
export { handOverCourse, handOverPerson } from './hand-over-store.server.ts'
export { type HelpedAct, listHelpedActs, listHelpedLessons } from './helped-store.server.ts'
export { listLatestPositions } from './latest-position-store.server.ts'
export { mergeLearners, undoDays, undoMerge } from './merge-learners.server.ts'
export { listMergesAround, type Merge } from './merge-store.server.ts'
export { countOldChoices, emptyOldChoices, listUntouchedCourses } from './old-facts-store.server.ts'
export {
  type CourseProgress,
  countOpenedSteps,
  findAnswer,
  getCourseProgress,
  getLessonTraces,
  type KeptAnswer,
  listFinishedLessons,
  listMyCourses,
  openedVersion,
  type Position,
} from './progress-store.server.ts'
export { pictureOfProgress, rebuildProgress } from './rebuild-store.server.ts'
export {
  recordAnswer,
  recordEnrolment,
  recordStepOpened,
  requirementsIn,
  requirementsOf,
} from './record-events.server.ts'
export { rederiveLearner } from './rederive-store.server.ts'
export { keepMerges } from './regroup-store.server.ts'
export { type DemoPerson, seedDemoProgress } from './seed-demo-store.server.ts'
