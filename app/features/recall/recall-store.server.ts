import { and, eq, inArray } from 'drizzle-orm'
import { db } from '#db'
import { events } from '#db/schema'
import type { Recalled } from './recall-cards.ts'

/** The cards that were answered or skipped, by whichever of her paths. */
export async function listRecalled(learnerIds: string[]): Promise<Recalled[]> {
  const found = await db()
    .select({ courseId: events.courseId, lessonId: events.lessonId, at: events.occurredAt, payload: events.payload })
    .from(events)
    .where(and(inArray(events.learnerId, learnerIds), eq(events.kind, 'recalled')))
  return found.flatMap(({ courseId, lessonId, at, payload }) =>
    lessonId && payload && 'stage' in payload ? [{ courseId, lessonId, at, ...payload }] : [],
  )
}
