import type { Viewer } from '#app/features/accounts/index.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { logAccess } from '#app/features/identity/index.server.ts'
import { listMyCourses, mergeLearners } from '#app/features/learning/index.server.ts'
import type { Person } from '#app/features/people/index.ts'
import { findPerson } from './find-people.server.ts'

/** `mayKeep`: the joined path may go under this one's name. */
export type PathAtDesk = Person & { courseCount: number; mayKeep: boolean }
export type JoinFault = 'unknown' | 'same' | 'team' | 'two-accounts'

/** Two paths side by side, so that a helper can see whether they are one person's. Of the courses, how many: nothing else. */
export async function comparePaths({
  viewer,
  person,
  otherReference,
}: {
  viewer: Viewer
  person: Person
  otherReference: string
}): Promise<{ fault: JoinFault } | { one: PathAtDesk; other: PathAtDesk }> {
  const other = await findPerson({ viewer, key: otherReference })
  if (!other) return { fault: 'unknown' }
  if (other.learnerId === person.learnerId) return { fault: 'same' }
  // Whoever stands for a path holds its roles: two of the team are never made one, nor the helper herself.
  if (person.isTeam || other.isTeam) return { fault: 'team' }
  const accounts = [person, other].filter(({ kind }) => kind === 'account')
  if (accounts.length > 1) return { fault: 'two-accounts' }
  // An e-mail and its password open the path that they were made for: that one is kept.
  const atDesk = async (path: Person): Promise<PathAtDesk> => ({
    ...path,
    courseCount: (await listMyCourses(path.learnerId)).length,
    mayKeep: accounts.length === 0 || path.kind === 'account',
  })
  return { one: await atDesk(person), other: await atDesk(other) }
}

/** Makes one path of two that are one person's, under the one that the helper chose, and writes it in both journals. */
export async function joinPaths({ viewer, keep, join }: { viewer: Viewer; keep: Person; join: Person }): Promise<void> {
  const made = await mergeLearners({
    fromId: join.learnerId,
    intoId: keep.learnerId,
    byId: viewer.learnerId,
    courses: listCourses(),
  })
  if (!made) return
  const actor = { actorId: viewer.learnerId, actorName: viewer.displayName ?? 'Une personne de l’accueil' }
  for (const { learnerId } of [keep, join]) await logAccess({ learnerId, act: 'merged', ...actor })
}
