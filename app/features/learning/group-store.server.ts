import { eq, or } from 'drizzle-orm'
import { db } from '#db'
import { learnerMembers } from '#db/schema'

/** Who stands for a learner, and for whom else: herself alone, unless paths were merged. */
export type Group = { learnerId: string; memberIds: string[] }

/** The group of a learner. `memberIds` are the others, in a fixed order: nobody, for almost everybody. */
export async function groupOf(learnerId: string): Promise<Group> {
  const rows = await db()
    .select()
    .from(learnerMembers)
    .where(or(eq(learnerMembers.memberId, learnerId), eq(learnerMembers.learnerId, learnerId)))
  const own = rows.find(row => row.memberId === learnerId)
  if (own) return groupOf(own.learnerId)
  return { learnerId, memberIds: rows.map(row => row.memberId).sort() }
}

export function isSameGroup(one: Group, other: Group): boolean {
  return one.learnerId === other.learnerId && one.memberIds.join() === other.memberIds.join()
}
