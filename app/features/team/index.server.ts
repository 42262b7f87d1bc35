export { changeRole } from './change-role.server.ts'
export { findMember, listTeam } from './find-member.server.ts'
export { closeSessionsOf, givePassword, resetSecondFactor } from './help-member.server.ts'
export { type Opened, openAccount } from './open-account.server.ts'
