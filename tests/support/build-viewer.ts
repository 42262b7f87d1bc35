import type { Role, Viewer } from '#app/features/accounts/index.ts'

/** Somebody with an account, and the roles given as [role, path of the unit]. */
export function buildViewer(given: Partial<Viewer> = {}, ...grants: [Role, string][]): Viewer {
  return {
    learnerId: 'x',
    kind: 'account',
    displayName: null,
    unitId: null,
    grants: grants.map(([role, unitPath]) => ({ role, unitId: unitPath, unitPath })),
    assistance: null,
    ...given,
  }
}
