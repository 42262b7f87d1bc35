export { adoptProgress } from './adopt-progress.server.ts'
export { appendEvents } from './event-store.server.ts'
export {
  type CourseProgress,
  findAnswer,
  getCourseProgress,
  getLessonTraces,
  type KeptAnswer,
  listMyCourses,
  openedVersion,
  type Position,
} from './progress-store.server.ts'
export { pictureOfProgress, rebuildProgress } from './rebuild-store.server.ts'
export { recordAnswer, recordEnrolment, recordStepOpened, requirementsOf } from './record-events.server.ts'
export { type DemoPerson, seedDemoProgress } from './seed-demo-store.server.ts'
