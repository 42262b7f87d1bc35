import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { accessStatement } from '#app/features/identity/index.server.ts'
import type { AccessEntry } from '#app/features/identity/index.ts'
import { atomically, db } from '#db'
import { accessCards, accessLog, learnerMembers, learners, units } from '#db/schema'

/** What whoever keys in a sheet reads of its owner. */
export type Person = {
  learnerId: string
  name: string | null
  unit: { name: string; path: string } | null
  /** The number of her living card. */
  reference: string | null
}

const standsForHerself = and(isNull(learnerMembers.memberId), inArray(learners.kind, ['card', 'account']))

/** Somebody who has a card or an account and stands for herself, or null. */
export async function findPersonById(learnerId: string): Promise<Person | null> {
  const [person] = await listPeople([learnerId])
  return person ?? null
}

export async function listPeople(learnerIds: string[]): Promise<Person[]> {
  if (learnerIds.length === 0) return []
  const found = await db()
    .select({
      learnerId: learners.id,
      name: learners.displayName,
      unit: { name: units.name, path: units.path },
    })
    .from(learners)
    .leftJoin(units, eq(units.id, learners.unitId))
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, learners.id))
    .where(and(inArray(learners.id, learnerIds), standsForHerself))
  const references = await livingReferences(learnerIds)
  return found.map(person => ({ ...person, reference: references.get(person.learnerId) ?? null }))
}

// Her card may have been made for a path that was merged into hers since.
async function livingReferences(learnerIds: string[]): Promise<Map<string, string>> {
  const standing = sql<string>`coalesce(${learnerMembers.learnerId}, ${accessCards.learnerId})`
  const found = await db()
    .select({ learnerId: standing, reference: accessCards.reference })
    .from(accessCards)
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, accessCards.learnerId))
    .where(and(inArray(standing, learnerIds), isNull(accessCards.revokedAt)))
    .orderBy(asc(accessCards.createdAt))
  return new Map(found.map(row => [row.learnerId, row.reference]))
}

/** Names of people of these units, a batch at a time: those after an identifier, in the order of identifiers. */
export async function listNamesUnder({
  paths,
  after,
  limit,
}: {
  paths: string[]
  after: string
  limit: number
}): Promise<{ learnerId: string; name: string }[]> {
  const found = await db()
    .select({ learnerId: learners.id, name: learners.displayName })
    .from(learners)
    .innerJoin(units, eq(units.id, learners.unitId))
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, learners.id))
    .where(and(gt(learners.id, after), isUnder(paths), isNotNull(learners.displayName), standsForHerself))
    .orderBy(asc(learners.id))
    .limit(limit)
  return found.flatMap(({ learnerId, name }) => (name === null ? [] : [{ learnerId, name }]))
}

// The same comparison as a permission's, letter by letter.
function isUnder(paths: string[]): SQL {
  return or(...paths.map(above => sql`substr(${units.path}, 1, ${above.length}) = ${above}`)) ?? sql`1 = 0`
}

export type Newcomer = { id: string; name: string; unitId: string }

/** Writes in a person's journal that her sheet is keyed in, and opens her path first where she has none yet. */
export async function openKeying({
  newcomer,
  entry,
  at,
}: {
  newcomer: Newcomer | null
  entry: AccessEntry
  at: Date
}): Promise<void> {
  await atomically(tx => [
    ...(newcomer
      ? [
          tx
            .insert(learners)
            .values({
              id: newcomer.id,
              kind: 'card',
              displayName: newcomer.name,
              unitId: newcomer.unitId,
              createdAt: at,
              lastSeenAt: at,
              demo: false,
            })
            .onConflictDoNothing(),
        ]
      : []),
    accessStatement(tx, { ...entry, at }),
  ])
}

/** What somebody keyed in since a moment, the latest first: one line an act, as the journal has it. */
export async function listKeyedSince({
  actorId,
  since,
}: {
  actorId: string
  since: Date
}): Promise<{ learnerId: string; name: string | null; at: Date; detail: Record<string, string> | null }[]> {
  return db()
    .select({
      learnerId: accessLog.learnerId,
      name: learners.displayName,
      at: accessLog.at,
      detail: accessLog.detail,
    })
    .from(accessLog)
    .innerJoin(learners, eq(learners.id, accessLog.learnerId))
    .where(and(eq(accessLog.actorId, actorId), eq(accessLog.act, 'sheet-keyed'), gte(accessLog.at, since)))
    .orderBy(desc(accessLog.at), desc(accessLog.id))
}
