export { toMdx } from '../compile/index.server.ts'
export {
  type Addition,
  addToLesson,
  idsOfLessons,
  stateOfAddition,
  takeBackAddition,
  UnwritableLesson,
  type WritingPlace,
} from './add-to-lesson.server.ts'
export { buildLibrary, openBuilder } from './build-library.ts'
export { type CheckedFile, type CoursesCheck, checkCourses } from './check-courses.ts'
export { fixCourses } from './fix-courses.ts'
export { currentLibrary, findCourse, openLibrary, readEdition } from './library.server.ts'
export { compileAlone, renderFile } from './render-file.ts'
export { finishWriting } from './replace-together.server.ts'
export { openTrials, type Trials, type Tried } from './try-addition.server.ts'
export { watchCourses } from './watch-courses.server.ts'
