import { desc, inArray } from 'drizzle-orm'
import { db } from '#db'
import { positions } from '#db/schema'
import type { Position } from './progress-store.server.ts'

/** Where each of these learners was last, in whatever course. Somebody who has opened nothing is not in the answer. */
export async function listLatestPositions(learnerIds: string[]): Promise<Map<string, Position>> {
  if (learnerIds.length === 0) return new Map()
  const found = await db()
    .select()
    .from(positions)
    .where(inArray(positions.learnerId, learnerIds))
    .orderBy(desc(positions.at))
  const latest = new Map<string, Position>()
  for (const { learnerId, courseId, lessonId, stepId, at } of found) {
    if (!latest.has(learnerId)) latest.set(learnerId, { courseId, lessonId, stepId, at })
  }
  return latest
}
