import { and, asc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { db } from '#db'
import { accessCards, grants, learnerMembers, learners, units } from '#db/schema'

/** What a reception, or whoever keys in a sheet, may read of somebody: who she is and when she came, nothing of what she learns. */
export type Person = {
  learnerId: string
  name: string | null
  kind: 'card' | 'account'
  unit: { name: string; path: string } | null
  createdAt: Date
  lastSeenAt: Date
  /** The number of her living card. */
  reference: string | null
  /** She has a role here herself. */
  isTeam: boolean
}

// Somebody who was merged into another path has no line of her own any more; a guest and somebody forgotten never had one.
const standsForHerself = and(isNull(learnerMembers.memberId), inArray(learners.kind, ['card', 'account']))

/** Somebody by her identifier, or null. */
export async function findPersonById(learnerId: string): Promise<Person | null> {
  const [person] = await listPeople([learnerId])
  return person ?? null
}

export async function listPeople(learnerIds: string[]): Promise<Person[]> {
  if (learnerIds.length === 0) return []
  const rows = await db()
    .select({ learner: learners, unit: { name: units.name, path: units.path } })
    .from(learners)
    .leftJoin(units, eq(units.id, learners.unitId))
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, learners.id))
    .where(and(inArray(learners.id, learnerIds), standsForHerself))
  const [references, team] = [await livingReferences(learnerIds), await teamAmong(learnerIds)]
  return rows.map(({ learner, unit }) => ({
    learnerId: learner.id,
    name: learner.displayName,
    kind: learner.kind === 'account' ? 'account' : 'card',
    unit,
    createdAt: learner.createdAt,
    lastSeenAt: learner.lastSeenAt,
    reference: references.get(learner.id) ?? null,
    isTeam: team.has(learner.id),
  }))
}

// Her card may have been made for a path that was merged into hers since.
async function livingReferences(learnerIds: string[]): Promise<Map<string, string>> {
  const standing = sql<string>`coalesce(${learnerMembers.learnerId}, ${accessCards.learnerId})`
  const rows = await db()
    .select({ learnerId: standing, reference: accessCards.reference })
    .from(accessCards)
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, accessCards.learnerId))
    .where(and(inArray(standing, learnerIds), isNull(accessCards.revokedAt)))
    .orderBy(asc(accessCards.createdAt))
  return new Map(rows.map(row => [row.learnerId, row.reference]))
}

async function teamAmong(learnerIds: string[]): Promise<Set<string>> {
  const rows = await db()
    .selectDistinct({ learnerId: grants.learnerId })
    .from(grants)
    .where(inArray(grants.learnerId, learnerIds))
  return new Set(rows.map(row => row.learnerId))
}

/** A unit at one of these paths or below: the same comparison as a permission's, letter by letter. */
export function isUnder(path: SQL | typeof units.path, paths: string[]): SQL {
  return or(...paths.map(above => sql`substr(${path}, 1, ${above.length}) = ${above}`)) ?? sql`1 = 0`
}

/** Names of people of these units, in batches: those after an identifier, in the order of identifiers. */
export async function listNamesUnder({
  paths,
  after,
  limit,
}: {
  paths: string[]
  after: string
  limit: number
}): Promise<{ learnerId: string; name: string }[]> {
  const rows = await db()
    .select({ learnerId: learners.id, name: learners.displayName })
    .from(learners)
    .innerJoin(units, eq(units.id, learners.unitId))
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, learners.id))
    .where(and(gt(learners.id, after), isUnder(units.path, paths), isNotNull(learners.displayName), standsForHerself))
    .orderBy(asc(learners.id))
    .limit(limit)
  return rows.flatMap(({ learnerId, name }) => (name === null ? [] : [{ learnerId, name }]))
}
