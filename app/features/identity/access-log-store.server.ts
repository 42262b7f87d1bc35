import { desc, inArray } from 'drizzle-orm'
import { groupOf } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { atomically, db, type Statement, type Transaction } from '#db'
import { accessLog } from '#db/schema'
import type { Access, AccessEntry } from './access.ts'

/** Writes a line in the journal that the learner reads, within the transaction of what is done to her path. */
export function accessStatement(
  tx: Transaction,
  { learnerId, actorId, actorName, act, detail, at }: AccessEntry,
): Statement {
  const line = { learnerId, actorId, actorName, act, detail: detail ?? null }
  return tx.insert(accessLog).values({ id: newId(), at: at ?? now(), ...line })
}

/** The same, where nothing else is written: somebody has looked. */
export async function logAccess(entry: AccessEntry): Promise<void> {
  await atomically(tx => [accessStatement(tx, entry)])
}

/** Who looked at what of a learner, or of a path that was merged into hers; the latest first. */
export async function listAccesses(learnerId: string): Promise<Access[]> {
  const group = await groupOf(learnerId)
  return db()
    .select({
      at: accessLog.at,
      actorId: accessLog.actorId,
      actorName: accessLog.actorName,
      act: accessLog.act,
      detail: accessLog.detail,
    })
    .from(accessLog)
    .where(inArray(accessLog.learnerId, [group.learnerId, ...group.memberIds]))
    .orderBy(desc(accessLog.at), desc(accessLog.id))
}
