import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { atomically, db, type Statement, type Transaction } from '#db'
import { events, learners } from '#db/schema'
import { derivationStatements } from './derivation-store.server.ts'
import type { CourseRequirements, LearningEvent } from './learning-event.ts'

/**
 * Adds facts to the log and brings the derived tables up with them, all or nothing.
 * A fact that is already known changes nothing. All events are of one learner in one course.
 */
export async function appendEvents({
  newEvents,
  requirements,
  recordedAt,
}: {
  newEvents: LearningEvent[]
  requirements: CourseRequirements
  recordedAt: Date
}): Promise<void> {
  await atomically(tx => appendStatements({ tx, newEvents, requirements, recordedAt }))
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
  newEvents,
  requirements,
  recordedAt,
}: {
  tx: Transaction
  newEvents: LearningEvent[]
  requirements: CourseRequirements
  recordedAt: Date
}): Statement[] {
  const [first] = newEvents
  if (!first) return []
  const { learnerId, courseId } = first
  return [
    lockLearner(tx, learnerId, recordedAt),
    tx
      .insert(events)
      .values(newEvents.map(event => ({ ...event, recordedAt })))
      .onConflictDoNothing(),
    ...derivationStatements({ tx, learnerId, courseId, touched: newEvents, requirements, recordedAt }),
  ]
}

// Two processes may write for the same person at once: PostgreSQL then makes the second wait here, SQLite at the transaction.
function lockLearner(tx: Transaction, learnerId: string, at: Date): Statement {
  return tx.update(learners).set({ lastSeenAt: at }).where(sql`${learners.id} = ${learnerId}`)
}
