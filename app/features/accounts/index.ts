export { holdsSomewhere, isStaff, type Permission, seeFollowUp, seeStudio } from './permission.ts'
export type { Grant, Role, Viewer } from './viewer.ts'
