export {
  countAdmins,
  deleteOwnSession,
  hasDemoAccounts,
  hasPeople,
  insertAccount,
  listOpenSessions,
  type OpenSession,
} from './account-store.server.ts'
export { type Chosen, choosePassword } from './choose-password.server.ts'
export { enterWithOrganisation } from './enter-with-organisation.server.ts'
export { createFirstAdmin, isFirstAdminLinkOpen, makeFirstAdminLink } from './first-admin.server.ts'
export { isLastAdmin } from './last-admin-store.server.ts'
export { makeOneTimePassword, type OneTimePassword } from './make-one-time-password.server.ts'
export { findCredential, findCredentialOf, giveOneTimePasswordStatements } from './password-store.server.ts'
export { type Missing, readVisit, type Visit } from './read-viewer.server.ts'
export { askForReset, isResetLinkOpen, resetPassword } from './reset-password.server.ts'
export { normaliseEmail, OneTimePasswordOverError, signIn } from './sign-in.server.ts'
export { startAsGuest } from './start-as-guest.server.ts'
