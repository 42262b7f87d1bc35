export type { Member, MemberRole } from './member.ts'
