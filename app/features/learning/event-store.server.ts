import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { atomically, db, type Statement, type Transaction } from '#db'
import { events, learners } from '#db/schema'
import { derivationStatements } from './derivation-store.server.ts'
import { type Group, groupOf, isSameGroup } from './group-store.server.ts'
import type { CourseRequirements, LearningEvent } from './learning-event.ts'

type NewFacts = { newEvents: LearningEvent[]; requirements: CourseRequirements; recordedAt: Date }

/**
 * Adds facts to the log and brings the derived tables up with them, all or nothing.
 * A fact that is already known changes nothing, but for an earlier time; one of somebody who was forgotten is refused.
 * All events are of one learner in one course.
 */
export async function appendEvents(facts: NewFacts): Promise<void> {
  const [first] = facts.newEvents
  if (!first) return
  const group = await groupOf(first.learnerId)
  await atomically(tx => appendStatements({ tx, group, ...facts }))
  // Two paths may have been merged, or parted, since the group was read: what follows is worked out again.
  const groupNow = await groupOf(first.learnerId)
  if (!isSameGroup(group, groupNow)) await atomically(tx => appendStatements({ tx, group: groupNow, ...facts }))
}

/** What somebody did, in the order of the acts. What follows from acts (a lesson or a course finished) is left out. */
export async function listFacts(learnerId: string): Promise<LearningEvent[]> {
  const rows = await db()
    .select()
    .from(events)
    .where(and(eq(events.learnerId, learnerId), inArray(events.kind, ['enrolled', 'step-opened', 'answered'])))
    .orderBy(asc(events.occurredAt))
  return rows.map(({ recordedAt, ...fact }) => fact)
}

/** The statements of `appendEvents`, for whoever writes for many learners in one transaction. */
export function appendStatements({
  tx,
  group,
  newEvents,
  requirements,
  recordedAt,
}: NewFacts & { tx: Transaction; group: Group }): Statement[] {
  const [first] = newEvents
  if (!first) return []
  const { learnerId } = group
  return [
    lockLearner(tx, learnerId, recordedAt),
    tx
      .insert(events)
      .values(newEvents.map(event => ({ ...event, recordedAt })))
      .onConflictDoUpdate({
        target: events.id,
        set: { occurredAt: sql`excluded.occurred_at` },
        // Two copies of one fact may tell two times, where a clock was mended on one way only: everywhere, the earlier is kept.
        setWhere: sql`excluded.occurred_at < ${events.occurredAt} and excluded.learner_id = ${events.learnerId}`,
      }),
    ...derivationStatements({
      tx,
      learnerId,
      merged: group.memberIds.length > 0,
      courseId: first.courseId,
      touched: newEvents,
      requirements,
      recordedAt,
    }),
  ]
}

// Two processes may write for the same person at once: PostgreSQL then makes the second wait here, SQLite at the transaction.
function lockLearner(tx: Transaction, learnerId: string, at: Date): Statement {
  return tx.update(learners).set({ lastSeenAt: at }).where(sql`${learners.id} = ${learnerId}`)
}
