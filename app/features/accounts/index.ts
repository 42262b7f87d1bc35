export { mustHaveSecondFactor } from './held-roles.ts'
export { maxPasswordLength, minPasswordLength, type PasswordFault } from './password-rules.ts'
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
