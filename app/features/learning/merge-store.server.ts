import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, db, type Statement, type Transaction } from '#db'
import { learnerMembers, merges } from '#db/schema'
import { type Group, groupOf } from './group-store.server.ts'
import { factsByCourse, forgetTogether, type RequirementsOf, rederiveStatements } from './rederive-store.server.ts'

export type Merge = typeof merges.$inferSelect

export async function findMerge(mergeId: string): Promise<Merge | null> {
  const [merge] = await db().select().from(merges).where(eq(merges.id, mergeId))
  return merge ?? null
}

/** The merges that brought others to these learners, the latest first; those undone are left out. */
export async function listMergesInto(learnerIds: string[]): Promise<Merge[]> {
  if (learnerIds.length === 0) return []
  return db()
    .select()
    .from(merges)
    .where(and(inArray(merges.intoId, learnerIds), isNull(merges.undoneAt)))
    .orderBy(desc(merges.mergedAt))
}

type Change = { requirementsOf: RequirementsOf; at: Date }

/** Reads the facts of two groups as one from now on. Neither is touched: only whose they are is. */
export async function insertMerge({
  id,
  from,
  into,
  byId,
  requirementsOf,
  at,
}: Change & { id: string; from: Group; into: Group; byId: string }): Promise<void> {
  const moved = [from.learnerId, ...from.memberIds]
  const group = { learnerId: into.learnerId, memberIds: [...into.memberIds, ...moved].sort() }
  const facts = await factsByCourse(group)
  await atomically(tx => [
    tx.insert(merges).values({ id, fromId: from.learnerId, intoId: into.learnerId, mergedAt: at, byId }),
    ...belongTo(tx, moved, into.learnerId),
    ...rederiveStatements({ tx, group, facts, requirementsOf, recordedAt: at }),
  ])
}

/** Parts again what a merge had joined, with all that had been merged into it before. */
export async function deleteMerge({
  merge,
  byId,
  requirementsOf,
  at,
}: Change & { merge: Merge; byId: string }): Promise<void> {
  const group = await groupOf(merge.fromId)
  const leaving = await branchOf(merge.fromId)
  const parted = { learnerId: merge.fromId, memberIds: leaving.filter(id => id !== merge.fromId) }
  const rest = { learnerId: group.learnerId, memberIds: group.memberIds.filter(id => !leaving.includes(id)) }
  const [partedFacts, restFacts] = [await factsByCourse(parted), await factsByCourse(rest)]
  await atomically(tx => [
    tx.update(merges).set({ undoneAt: at, undoneById: byId }).where(eq(merges.id, merge.id)),
    tx.delete(learnerMembers).where(eq(learnerMembers.memberId, merge.fromId)),
    ...belongTo(tx, parted.memberIds, merge.fromId),
    forgetTogether(tx, group.learnerId),
    ...rederiveStatements({ tx, group: rest, facts: restFacts, requirementsOf, recordedAt: at }),
    ...rederiveStatements({ tx, group: parted, facts: partedFacts, requirementsOf, recordedAt: at }),
  ])
}

function belongTo(tx: Transaction, memberIds: string[], learnerId: string): Statement[] {
  return memberIds.map(memberId =>
    tx
      .insert(learnerMembers)
      .values({ memberId, learnerId })
      .onConflictDoUpdate({ target: learnerMembers.memberId, set: { learnerId } }),
  )
}

// A learner and all that were merged into her, one way or another.
async function branchOf(learnerId: string): Promise<string[]> {
  const branch = [learnerId]
  for (let next = [learnerId]; next.length > 0; ) {
    const found = await listMergesInto(next)
    next = found.map(merge => merge.fromId).filter(id => !branch.includes(id))
    branch.push(...next)
  }
  return branch
}
