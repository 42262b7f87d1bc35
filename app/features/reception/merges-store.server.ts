import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { rootUnitId } from '#app/features/network/index.server.ts'
import { isUnder } from '#app/features/people/index.server.ts'
import { db } from '#db'
import { learners, merges, units } from '#db/schema'

type Joined = { learnerId: string; name: string | null; unitName: string | null }
export type MergeAtDesk = {
  id: string
  mergedAt: Date
  from: Joined
  into: Joined
  byName: string | null
  /** She joined them herself, on entering. */
  byHerself: boolean
}

/**
 * Merges since a moment that an administrator of these units may part: those where one of the two belongs there.
 * Somebody with no unit belongs to the whole network. `id`: only that one, if she may.
 */
export async function listMergesUnder({
  paths,
  since,
  limit,
  id,
}: {
  paths: string[]
  since: Date
  limit: number
  id?: string
}): Promise<MergeAtDesk[]> {
  const hers = db()
    .select({ id: learners.id })
    .from(learners)
    .leftJoin(units, eq(units.id, learners.unitId))
    .where(isUnder(sql`coalesce(${units.path}, ${`/${rootUnitId}/`})`, paths))
  const found = await db()
    .select()
    .from(merges)
    .where(
      and(
        isNull(merges.undoneAt),
        gt(merges.mergedAt, since),
        id === undefined ? undefined : eq(merges.id, id),
        or(inArray(merges.fromId, hers), inArray(merges.intoId, hers)),
      ),
    )
    .orderBy(desc(merges.mergedAt), desc(merges.id))
    .limit(limit)
  const named = await namesOf(found.flatMap(({ fromId, intoId, byId }) => [fromId, intoId, byId]))
  return found.map(merge => ({
    id: merge.id,
    mergedAt: merge.mergedAt,
    from: named(merge.fromId),
    into: named(merge.intoId),
    byName: named(merge.byId).name,
    byHerself: merge.byId === merge.intoId || merge.byId === merge.fromId,
  }))
}

async function namesOf(learnerIds: string[]): Promise<(learnerId: string) => Joined> {
  const rows = await db()
    .select({ learnerId: learners.id, name: learners.displayName, unitName: units.name })
    .from(learners)
    .leftJoin(units, eq(units.id, learners.unitId))
    .where(inArray(learners.id, [...new Set(learnerIds)]))
  const known = new Map(rows.map(row => [row.learnerId, row]))
  return learnerId => known.get(learnerId) ?? { learnerId, name: null, unitName: null }
}
