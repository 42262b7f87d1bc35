import { and, count, eq, inArray } from 'drizzle-orm'
import { db } from '#db'
import { events, paperSheets } from '#db/schema'
import type { KeyedAnswer } from './answer-chain.ts'
import type { PaperSheet } from './paper-sheet.ts'

export async function findSheet(code: string): Promise<PaperSheet | null> {
  const [sheet] = await db().select().from(paperSheets).where(eq(paperSheets.code, code))
  return sheet ?? null
}

/** Keeps a sheet, unless its code is taken. */
export async function insertSheet(sheet: PaperSheet): Promise<void> {
  await db().insert(paperSheets).values(sheet).onConflictDoNothing()
}

/** What was keyed in from paper, by anybody, for these questions of a person. */
export async function listKeyedAnswers({
  learnerId,
  exerciseIds,
}: {
  learnerId: string
  exerciseIds: string[]
}): Promise<(KeyedAnswer & { exerciseId: string })[]> {
  const found = await db()
    .select({ id: events.id, exerciseId: events.exerciseId, occurredAt: events.occurredAt, payload: events.payload })
    .from(events)
    .where(
      and(
        eq(events.learnerId, learnerId),
        eq(events.kind, 'answered'),
        eq(events.channel, 'paper'),
        inArray(events.exerciseId, exerciseIds),
      ),
    )
  return found.flatMap(({ id, exerciseId, occurredAt, payload }) =>
    exerciseId && payload && 'choiceIds' in payload
      ? [{ id, exerciseId, occurredAt, choiceIds: payload.choiceIds }]
      : [],
  )
}

/** How many of these facts are known already. */
export async function countKnown(eventIds: string[]): Promise<number> {
  const [row] = await db().select({ total: count() }).from(events).where(inArray(events.id, eventIds))
  return row?.total ?? 0
}
