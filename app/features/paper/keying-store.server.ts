import { and, desc, eq, gte } from 'drizzle-orm'
import { accessStatement } from '#app/features/identity/index.server.ts'
import type { AccessEntry } from '#app/features/identity/index.ts'
import { atomically, db } from '#db'
import { accessLog, learners } from '#db/schema'

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
