import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { accessStatement } from '#app/features/identity/index.server.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { atomically, db, instantValue } from '#db'
import { assistances } from '#db/schema'

export type AssistanceRow = typeof assistances.$inferSelect

/** Keeps a learner's yes, and its line in her journal, all or nothing. */
export async function insertAssistance(assistance: Omit<AssistanceRow, 'endedAt'>): Promise<void> {
  const { learnerId, helperId, helperName, startedAt, endsAt } = assistance
  const detail = { until: endsAt.toISOString() }
  await atomically(tx => [
    tx.insert(assistances).values(assistance),
    accessStatement(tx, {
      learnerId,
      actorId: helperId,
      actorName: helperName,
      act: 'assistance-started',
      detail,
      at: startedAt,
    }),
  ])
}

/** Ends a yes before its time, or notes that its time was over. True where it had not been ended yet. */
export async function closeAssistance({ id, at }: { id: string; at: Date }): Promise<AssistanceRow | null> {
  const end = sql`case when ${assistances.endsAt} < ${instantValue(at)} then ${assistances.endsAt} else ${instantValue(at)} end`
  const [closed] = await db()
    .update(assistances)
    .set({ endedAt: end })
    .where(and(eq(assistances.id, id), isNull(assistances.endedAt)))
    .returning()
  return closed ?? null
}

/** The times when somebody acted for a learner, under whichever of her merged paths; the latest first. */
export async function listAssistances(learnerId: string): Promise<AssistanceRow[]> {
  const { memberIds } = await groupOf(learnerId)
  return db()
    .select()
    .from(assistances)
    .where(inArray(assistances.learnerId, [learnerId, ...memberIds]))
    .orderBy(desc(assistances.startedAt), desc(assistances.id))
}
