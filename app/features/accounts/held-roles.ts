import type { Grant, Role } from './viewer.ts'

/** Whoever holds one of these sees other people's numbers or opens accounts: a password alone is not enough. */
const guardedRoles: Role[] = ['manager', 'admin']

export function mustHaveSecondFactor(grants: Grant[]): boolean {
  return grants.some(({ role }) => guardedRoles.includes(role))
}

/**
 * The roles that count in a session. Once the second factor was shown, all of them. Before, the guarded ones do not count;
 * and none does for whoever has chosen a second factor, even where nobody asked her to.
 */
export function heldRoles({ grants, shown, chosen }: { grants: Grant[]; shown: boolean; chosen: boolean }): Grant[] {
  if (shown) return grants
  if (chosen) return []
  return grants.filter(({ role }) => !guardedRoles.includes(role))
}
