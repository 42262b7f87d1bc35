import { createHash } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import { followUnits } from '#app/features/learning/index.server.ts'
import { atomically, db, type Statement, type Transaction } from '#db'
import { accessCards, erasures, events, learners, units } from '#db/schema'
import type { TravellingCard, TravellingLearner } from './bundle-lines.ts'

/** Whether this database holds the demonstration: fictional people are let in there, and nowhere else. */
export async function isDemonstration(): Promise<boolean> {
  const [row] = await db().select({ id: learners.id }).from(learners).where(eq(learners.demo, true)).limit(1)
  return row !== undefined
}

export async function listUnitIds(): Promise<Set<string>> {
  const found = await db().select({ id: units.id }).from(units)
  return new Set(found.map(({ id }) => id))
}

/** Of these identifiers, those of people who were forgotten here, and those that are known. */
export async function knownAmong(learnerIds: string[]): Promise<{ erased: Set<string>; known: Set<string> }> {
  const byHash = new Map(learnerIds.map(id => [createHash('sha256').update(id).digest('hex'), id]))
  const forgotten = await db()
    .select()
    .from(erasures)
    .where(inArray(erasures.learnerIdHash, [...byHash.keys()]))
  const found = await db().select({ id: learners.id }).from(learners).where(inArray(learners.id, learnerIds))
  return {
    erased: new Set(forgotten.map(({ learnerIdHash }) => byHash.get(learnerIdHash) ?? '')),
    known: new Set(found.map(({ id }) => id)),
  }
}

/**
 * Adds people, and brings those who are known up with what is told of them: the later word on her name and unit counts.
 * Somebody with an account here is described here. What she weighs in the counts follows her unit.
 */
export async function keepLearners(people: TravellingLearner[]): Promise<void> {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  await atomically(tx => [insertLearners(tx, people), ...followUnits(tx, ids)])
}

function insertLearners(tx: Transaction, people: TravellingLearner[]): Statement {
  const told = sql`(excluded.described_at, excluded.display_name is not null, coalesce(excluded.display_name, ''),
    excluded.unit_id is not null, coalesce(excluded.unit_id, ''))`
  const known = sql`(coalesce(${learners.describedAt}, ${learners.createdAt}), ${learners.displayName} is not null,
    coalesce(${learners.displayName}, ''), ${learners.unitId} is not null, coalesce(${learners.unitId}, ''))`
  const isLater = sql`${learners.kind} <> 'account' and ${told} > ${known}`
  return tx
    .insert(learners)
    .values(people)
    .onConflictDoUpdate({
      target: learners.id,
      set: {
        kind: sql`case when ${learners.kind} = 'guest' then excluded.kind else ${learners.kind} end`,
        displayName: sql`case when ${isLater} then excluded.display_name else ${learners.displayName} end`,
        unitId: sql`case when ${isLater} then excluded.unit_id else ${learners.unitId} end`,
        describedAt: sql`case when ${isLater} then excluded.described_at else ${learners.describedAt} end`,
        createdAt: sql`case when excluded.created_at < ${learners.createdAt} then excluded.created_at else ${learners.createdAt} end`,
        lastSeenAt: sql`case when excluded.last_seen_at > ${learners.lastSeenAt} then excluded.last_seen_at else ${learners.lastSeenAt} end`,
      },
    })
}

/** Adds cards, and ends those that were ended elsewhere. A card whose number another one bears here is left aside. */
export async function keepCards(cards: TravellingCard[]): Promise<void> {
  if (cards.length === 0) return
  await atomically(tx => cards.flatMap(card => insertCard(tx, card)))
}

// The secret, the words and the number are unique each: an insert that breaks any of them must stop nothing else.
function insertCard(tx: Transaction, card: TravellingCard): Statement[] {
  const ended = card.revokedAt
  const insert = tx.insert(accessCards).values(card).onConflictDoNothing()
  if (!ended) return [insert]
  const revoke = tx
    .update(accessCards)
    .set({ revokedAt: ended })
    .where(
      sql`${accessCards.id} = ${card.id} and (${accessCards.revokedAt} is null or ${accessCards.revokedAt} > ${sql.param(ended, accessCards.revokedAt)})`,
    )
  return [insert, revoke]
}

/** Under whom these facts are known already. */
export async function ownersOfFacts(ids: string[]): Promise<Map<string, string>> {
  const found = await db()
    .select({ id: events.id, learnerId: events.learnerId })
    .from(events)
    .where(inArray(events.id, ids))
  return new Map(found.map(({ id, learnerId }) => [id, learnerId]))
}
