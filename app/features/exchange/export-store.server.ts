import { and, asc, eq, gte, inArray, isNull, ne, notLike, or, sql } from 'drizzle-orm'
import { db, instantValue, rows } from '#db'
import { accessCards, events, learners, merges } from '#db/schema'
import type { TravellingCard, TravellingEvent, TravellingLearner, TravellingMerge } from './bundle-lines.ts'

/**
 * Everybody about whom something new is known since a day: who did something, was named, merged, or given a card.
 * People who were forgotten never travel: their facts are nobody's.
 */
export async function listConcerned(since: Date): Promise<string[]> {
  const day = instantValue(since)
  const found = await rows<{ id: string }>(
    sql`select id from ${learners} where kind <> 'erased' and (described_at >= ${day}
      or exists (select 1 from ${events} where learner_id = learners.id and recorded_at >= ${day})
      or exists (select 1 from ${accessCards} where learner_id = learners.id and (created_at >= ${day} or revoked_at >= ${day}))
      or exists (select 1 from ${merges} where (from_id = learners.id or into_id = learners.id)
        and (merged_at >= ${day} or undone_at >= ${day}))) order by id`,
  )
  return found.map(({ id }) => id)
}

export async function travellingLearners(ids: string[]): Promise<TravellingLearner[]> {
  const found = await db()
    .select()
    .from(learners)
    .where(and(inArray(learners.id, ids), ne(learners.kind, 'erased')))
    .orderBy(asc(learners.id))
  return found.map(({ id, kind, displayName, unitId, createdAt, lastSeenAt, describedAt, demo }) => ({
    id,
    kind: kind === 'guest' ? 'guest' : 'card',
    displayName,
    unitId,
    createdAt,
    lastSeenAt,
    describedAt: describedAt ?? createdAt,
    demo,
  }))
}

export async function travellingCards(ids: string[]): Promise<TravellingCard[]> {
  return db().select().from(accessCards).where(inArray(accessCards.learnerId, ids)).orderBy(asc(accessCards.id))
}

/** `merges` of which both ends travel. */
export async function travellingMerges(ids: string[], travelling: Set<string>): Promise<TravellingMerge[]> {
  const found = await db().select().from(merges).where(inArray(merges.fromId, ids)).orderBy(asc(merges.id))
  return found.filter(({ intoId }) => travelling.has(intoId))
}

const eventsAPage = 2_000

/**
 * What these learners did, recorded since a day, one page after the other. What is only true of several paths together
 * stays: it follows from the merges, which may be undone elsewhere.
 */
export async function* travellingEvents(ids: string[], since: Date): AsyncGenerator<TravellingEvent[]> {
  const alone = or(isNull(events.payload), notLike(events.kind, '%-finished'))
  for (const learnerId of ids) {
    for (let after = ''; ; ) {
      const page = await db()
        .select()
        .from(events)
        .where(and(eq(events.learnerId, learnerId), gte(events.recordedAt, since), alone, sql`${events.id} > ${after}`))
        .orderBy(asc(events.id))
        .limit(eventsAPage)
      yield page.map(travelling)
      if (page.length < eventsAPage) break
      after = page.at(-1)?.id ?? ''
    }
  }
}

function travelling({ recordedAt, payload, ...fact }: typeof events.$inferSelect): TravellingEvent {
  return { ...fact, payload: payload && 'together' in payload ? null : payload }
}
