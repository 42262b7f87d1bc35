import { eq, inArray, or } from 'drizzle-orm'
import { db } from '#db'
import { learnerMembers, merges } from '#db/schema'

export type Merge = typeof merges.$inferSelect

// Well under what an engine takes as the values of one query.
const idsAQuery = 500

export async function findMerge(mergeId: string): Promise<Merge | null> {
  const [merge] = await db().select().from(merges).where(eq(merges.id, mergeId))
  return merge ?? null
}

/** All the merges, undone ones too, that tie these learners to others, nearly or from afar. */
export async function listMergesAround(learnerIds: string[]): Promise<Merge[]> {
  const found = new Map<string, Merge>()
  const seen = new Set(learnerIds)
  for (let next = [...seen]; next.length > 0; ) {
    const some = next.splice(0, idsAQuery)
    const near = await db()
      .select()
      .from(merges)
      .where(or(inArray(merges.fromId, some), inArray(merges.intoId, some)))
    for (const merge of near) {
      found.set(merge.id, merge)
      for (const id of [merge.fromId, merge.intoId]) {
        if (!seen.has(id)) next.push(id)
        seen.add(id)
      }
    }
  }
  return [...found.values()]
}

/** Who is read as whom today, of these learners: only those who were merged have an entry. */
export async function membersAmong(learnerIds: string[]): Promise<Map<string, string>> {
  const members = new Map<string, string>()
  for (let start = 0; start < learnerIds.length; start += idsAQuery) {
    const some = learnerIds.slice(start, start + idsAQuery)
    const found = await db().select().from(learnerMembers).where(inArray(learnerMembers.memberId, some))
    for (const { memberId, learnerId } of found) members.set(memberId, learnerId)
  }
  return members
}
