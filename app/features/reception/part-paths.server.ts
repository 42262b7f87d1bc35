import { manageTeam, type Viewer } from '#app/features/accounts/index.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { logAccess } from '#app/features/identity/index.server.ts'
import { undoDays, undoMerge } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { listMergesUnder, type MergeAtDesk } from './merges-store.server.ts'

const day = 24 * 60 * 60 * 1000
// Those that can't be parted any more are shown for a while, so that the page can say so.
const shownDays = undoDays + 30
const mostShown = 100

/** The merges of the administrator's units that can still be parted, and those of the month before, the latest first. */
export async function listRecentMerges(viewer: Viewer): Promise<(MergeAtDesk & { canPart: boolean })[]> {
  const [at, merges] = [now(), await mergesOf(viewer)]
  return merges.map(merge => ({ ...merge, canPart: at.getTime() - merge.mergedAt.getTime() <= undoDays * day }))
}

/** Parts two paths that were not one person's, and writes it in both journals. `unknown`: parted already, or not hers to part. */
export async function partPaths({
  viewer,
  mergeId,
}: {
  viewer: Viewer
  mergeId: string
}): Promise<'undone' | 'unknown' | 'too-late'> {
  const [merge] = await mergesOf(viewer, mergeId)
  if (!merge) return 'unknown'
  const outcome = await undoMerge({ mergeId, byId: viewer.learnerId, courses: listCourses() })
  if (outcome !== 'undone') return outcome
  const actor = { actorId: viewer.learnerId, actorName: viewer.displayName ?? 'Une personne de l’administration' }
  for (const { learnerId } of [merge.from, merge.into]) await logAccess({ learnerId, act: 'merge-undone', ...actor })
  return outcome
}

async function mergesOf(viewer: Viewer, id?: string): Promise<MergeAtDesk[]> {
  const paths = manageTeam.paths(viewer)
  if (paths.length === 0) return []
  const since = new Date(now().getTime() - shownDays * day)
  return listMergesUnder({ paths, since, limit: mostShown, ...(id === undefined ? {} : { id }) })
}
