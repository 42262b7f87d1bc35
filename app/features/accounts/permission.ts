import type { Role, Viewer } from './viewer.ts'

/**
 * One rule, asked in two ways, so that a page and a list can never disagree:
 * `admits` says whether she may do it at this place of the tree, `paths` where she may do it at all.
 */
export type Permission = {
  name: string
  /** Roles that hold it on their unit and on every unit below. */
  roles: Role[]
  admits: (viewer: Viewer | null, unitPath: string) => boolean
  paths: (viewer: Viewer | null) => string[]
}

function permission(name: string, roles: Role[]): Permission {
  const paths = (viewer: Viewer | null) =>
    (viewer?.grants ?? []).filter(grant => roles.includes(grant.role)).map(grant => grant.unitPath)
  return { name, roles, paths, admits: (viewer, unitPath) => paths(viewer).some(path => unitPath.startsWith(path)) }
}

export const seeFollowUp = permission('see-follow-up', ['manager', 'admin'])
export const seeStudio = permission('see-studio', ['trainer', 'admin'])
/** At a reception: make a card anew, act for a learner with her consent. */
export const receiveLearners = permission('receive-learners', ['helper', 'admin'])
export const runWorkshops = permission('run-workshops', ['helper', 'trainer', 'admin'])
export const keySheets = permission('key-sheets', ['helper', 'trainer', 'admin'])
/** Open accounts, give roles, part two paths that were taken for one. */
export const manageTeam = permission('manage-team', ['admin'])

/** Whether she holds this permission anywhere: what a menu asks. */
export function holdsSomewhere(rule: Permission, viewer: Viewer | null): boolean {
  return rule.paths(viewer).length > 0
}

/** Staff sign in with a password; everybody else needs none. */
export function isStaff(viewer: Viewer | null): boolean {
  return (viewer?.grants.length ?? 0) > 0
}
