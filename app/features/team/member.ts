import { type Grant, manageTeam, type Viewer } from '#app/features/accounts/index.ts'

export type MemberRole = Grant & { unitName: string }

/** Somebody who holds a role, as an administrator sees her. */
export type Member = {
  learnerId: string
  displayName: string
  email: string
  /** Her roles in the administrator's part of the tree. */
  roles: MemberRole[]
  /** Whether she holds no role elsewhere: only then may her password, her codes and her sessions be touched. */
  isWhollyHere: boolean
}

export type Account = Omit<Member, 'roles' | 'isWhollyHere'> & { grants: MemberRole[] }

/**
 * What an administrator sees of an account; null where it holds no role in her part of the tree. Roles elsewhere are not
 * shown. An account that holds one can't be taken over from here: whoever gives a password could enter with it.
 */
export function memberFor(viewer: Viewer, { grants, ...account }: Account): Member | null {
  const roles = grants.filter(grant => manageTeam.admits(viewer, grant.unitPath))
  if (roles.length === 0) return null
  return { ...account, roles, isWhollyHere: roles.length === grants.length }
}
