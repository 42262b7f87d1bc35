export {
  holdsSomewhere,
  isStaff,
  keySheets,
  manageTeam,
  type Permission,
  receiveLearners,
  runWorkshops,
  seeFollowUp,
  seeStudio,
} from './permission.ts'
export type { Assistance, EndedAssistance, Grant, Role, Viewer } from './viewer.ts'
