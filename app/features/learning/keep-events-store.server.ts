import { type SQL, sql } from 'drizzle-orm'
import type { Statement, Transaction } from '#db'
import { events } from '#db/schema'
import type { LearningEvent } from './learning-event.ts'

/**
 * Adds facts to the log. Of two copies of one fact, the same is kept whatever the order in which they come: the earlier
 * time, with how it reached us; and the grade, where only one of them was graded. A copy that changes something is
 * recorded again, so that it travels on. An identifier that is another person's changes nothing.
 */
export function keepEvents({
  tx,
  newEvents,
  recordedAt,
}: {
  tx: Transaction
  newEvents: LearningEvent[]
  recordedAt: Date
}): Statement {
  const told = (column: keyof typeof columns) => sql.raw(`excluded.${columns[column]}`)
  const better = (isBetter: SQL, column: keyof typeof columns) =>
    sql`case when ${isBetter} then ${told(column)} else ${events[column]} end`
  const isEarlier = sql`(${told('occurredAt')}, coalesce(${told('enteredById')}, ''), ${told('channel')})
    < (${events.occurredAt}, coalesce(${events.enteredById}, ''), ${events.channel})`
  // A hash is of a lesson that was on line; of two, one is taken, always the same.
  const isGraded = sql`(${told('lessonHash')} is not null
    and (${events.lessonHash} is null or ${told('lessonHash')} < ${events.lessonHash}))`
  return tx
    .insert(events)
    .values(newEvents.map(event => ({ ...event, recordedAt })))
    .onConflictDoUpdate({
      target: events.id,
      set: {
        occurredAt: better(isEarlier, 'occurredAt'),
        enteredById: better(isEarlier, 'enteredById'),
        channel: better(isEarlier, 'channel'),
        lessonHash: better(isGraded, 'lessonHash'),
        payload: better(isGraded, 'payload'),
        recordedAt: told('recordedAt'),
      },
      setWhere: sql`${told('learnerId')} = ${events.learnerId} and (${isEarlier} or ${isGraded})`,
    })
}

const columns = {
  learnerId: 'learner_id',
  occurredAt: 'occurred_at',
  recordedAt: 'recorded_at',
  enteredById: 'entered_by_id',
  channel: 'channel',
  lessonHash: 'lesson_hash',
  payload: 'payload',
}
