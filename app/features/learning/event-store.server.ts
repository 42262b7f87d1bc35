import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { atomically, db, instantValue, type Statement, type Transaction } from '#db'
import { events, learners } from '#db/schema'
import { derivationStatements } from './derivation-store.server.ts'
import { type Group, groupOf, isSameGroup } from './group-store.server.ts'
import { keepEvents } from './keep-events-store.server.ts'
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

/** The same for many, in one transaction: each part is of one learner in one course. */
export async function appendForMany({ parts, recordedAt }: { parts: Part[]; recordedAt: Date }): Promise<void> {
  const groups = await groupsOf(parts)
  await atomically(tx => parts.flatMap((part, at) => appendPart({ tx, part, group: groups[at], recordedAt })))
  const groupsNow = await groupsOf(parts)
  for (const [at, part] of parts.entries()) {
    const [group, groupNow] = [groups[at], groupsNow[at]]
    if (group && groupNow && !isSameGroup(group, groupNow)) await appendEvents({ ...part, recordedAt })
  }
}

type Part = Omit<NewFacts, 'recordedAt'>

async function groupsOf(parts: Part[]): Promise<Group[]> {
  return Promise.all(parts.map(({ newEvents }) => groupOf(newEvents[0]?.learnerId ?? '')))
}

function appendPart({
  tx,
  part,
  group,
  recordedAt,
}: {
  tx: Transaction
  part: Part
  group: Group | undefined
  recordedAt: Date
}): Statement[] {
  return group ? appendStatements({ tx, group, ...part, recordedAt }) : []
}

/** What somebody did, in the order of the acts. What follows from acts (a lesson or a course finished) is left out. */
export async function listFacts(learnerId: string): Promise<LearningEvent[]> {
  const rows = await db()
    .select()
    .from(events)
    .where(
      and(eq(events.learnerId, learnerId), inArray(events.kind, ['enrolled', 'step-opened', 'answered', 'recalled'])),
    )
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
    lockLearner({ tx, learnerId, lastAct: latest(newEvents) }),
    keepEvents({ tx, newEvents, recordedAt }),
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
// She was last seen when she last did something, not when it was told.
function lockLearner({ tx, learnerId, lastAct }: { tx: Transaction; learnerId: string; lastAct: Date }): Statement {
  const [seen, act] = [sql`${learners.lastSeenAt}`, instantValue(lastAct)]
  return tx
    .update(learners)
    .set({ lastSeenAt: sql`case when ${seen} < ${act} then ${act} else ${seen} end` })
    .where(sql`${learners.id} = ${learnerId}`)
}

function latest(newEvents: LearningEvent[]): Date {
  return new Date(Math.max(...newEvents.map(({ occurredAt }) => occurredAt.getTime())))
}
