import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { db } from '#db'
import { accessCards, grants, learnerMembers, learners, sessions, units } from '#db/schema'

/** What a reception may read of somebody: who she is and when she came, nothing of what she learns. */
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

/** All the cards of these paths, the latest first. */
export async function listCardsOf(
  learnerIds: string[],
): Promise<{ reference: string; createdAt: Date; revokedAt: Date | null }[]> {
  return db()
    .select({
      reference: accessCards.reference,
      createdAt: accessCards.createdAt,
      revokedAt: accessCards.revokedAt,
    })
    .from(accessCards)
    .where(inArray(accessCards.learnerId, learnerIds))
    .orderBy(desc(accessCards.createdAt))
}

/** Ends the living cards of these paths. Answers how many died. */
export async function revokeCardsOf({ learnerIds, at }: { learnerIds: string[]; at: Date }): Promise<number> {
  const ended = await db()
    .update(accessCards)
    .set({ revokedAt: at })
    .where(and(inArray(accessCards.learnerId, learnerIds), isNull(accessCards.revokedAt)))
    .returning({ id: accessCards.id })
  return ended.length
}

/** Ends what was opened with a card of these paths, wherever it is: the card may be in other hands. */
export async function closeCardSessions(learnerIds: string[]): Promise<void> {
  await db()
    .delete(sessions)
    .where(and(inArray(sessions.learnerId, learnerIds), eq(sessions.way, 'card')))
}

/** Somebody who came with nothing. */
export async function insertNewcomer(newcomer: { id: string; name: string; unitId: string; at: Date }): Promise<void> {
  const { id, name, unitId, at } = newcomer
  await db()
    .insert(learners)
    .values({ id, kind: 'card', displayName: name, unitId, createdAt: at, lastSeenAt: at, demo: false })
}
