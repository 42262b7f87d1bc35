export {
  countAdmins,
  deleteOwnSession,
  hasDemoAccounts,
  hasPeople,
  insertAccount,
  listOpenSessions,
  type OpenSession,
} from './account-store.server.ts'
export { createFirstAdmin, isFirstAdminLinkOpen, makeFirstAdminLink } from './first-admin.server.ts'
export { isLastAdmin } from './last-admin-store.server.ts'
export { readVisit, type Visit } from './read-viewer.server.ts'
export { signIn } from './sign-in.server.ts'
export { startAsGuest } from './start-as-guest.server.ts'
