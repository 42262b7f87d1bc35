import type { CourseEntry } from '#app/content/contract.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { groupOf } from './group-store.server.ts'
import { findMerge } from './merge-store.server.ts'
import { requirementsIn } from './record-events.server.ts'
import { keepMerges } from './regroup-store.server.ts'

const day = 24 * 60 * 60 * 1000

/** How long an administrator can part again two paths that were merged, in days. */
export const undoDays = 30

/**
 * Makes one path of two: what `intoId` shows from now on is the union of what both did, and what either does next.
 * Merging again changes nothing. Answers the merge, or null where they were one already.
 */
export async function mergeLearners({
  fromId,
  intoId,
  byId,
  courses,
}: {
  fromId: string
  intoId: string
  byId: string
  courses: CourseEntry[]
}): Promise<{ mergeId: string } | null> {
  const [from, into] = [await groupOf(fromId), await groupOf(intoId)]
  if (from.learnerId === into.learnerId) return null
  const mergeId = newId()
  const at = now()
  const merge = { id: mergeId, fromId: from.learnerId, intoId: into.learnerId, mergedAt: at, byId }
  const given = [{ ...merge, undoneAt: null, undoneById: null }]
  await keepMerges({ given, requirementsOf: requirementsIn(courses), at })
  return { mergeId }
}

/** Parts two paths that were not one person's. Each has again all that it did, before and since. */
export async function undoMerge({
  mergeId,
  byId,
  courses,
}: {
  mergeId: string
  byId: string
  courses: CourseEntry[]
}): Promise<'undone' | 'unknown' | 'too-late'> {
  const merge = await findMerge(mergeId)
  if (!merge || merge.undoneAt) return 'unknown'
  const at = now()
  if (at.getTime() - merge.mergedAt.getTime() > undoDays * day) return 'too-late'
  const given = [{ ...merge, undoneAt: at, undoneById: byId }]
  await keepMerges({ given, requirementsOf: requirementsIn(courses), at })
  return 'undone'
}
