export { answerHelp, askForHelp, findPlace, type Place } from './ask-for-help.server.ts'
export { type Attendance, attendanceCsv, countNameless, getAttendance } from './attendance.server.ts'
export { findByCode } from './find-by-code.server.ts'
export { type Followed, followWorkshop } from './follow-workshop.server.ts'
export { forgetOldWorkshops } from './forget-store.server.ts'
export { joinWorkshop } from './join-workshop.server.ts'
export { openWorkshop } from './open-workshop.server.ts'
export { listParticipants, listRoomParticipants } from './participant-store.server.ts'
export { findSharedDevice, shareDevice } from './share-device.server.ts'
export { endTurn, takeTurn } from './take-turn.server.ts'
export {
  endWorkshop,
  findWorkshop,
  insertWorkshop,
  type ListedWorkshop,
  listWorkshops,
} from './workshop-store.server.ts'
