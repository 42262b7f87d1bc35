import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import type { Statement, Transaction } from '#db'
import { accessLog } from '#db/schema'
import type { AccessEntry } from './access.ts'

/** Writes a line in the journal that the learner reads, within the transaction of what is done to her path. */
export function accessStatement(
  tx: Transaction,
  { learnerId, actorId, actorName, act, detail, at }: AccessEntry,
): Statement {
  const line = { learnerId, actorId, actorName, act, detail: detail ?? null }
  return tx.insert(accessLog).values({ id: newId(), at: at ?? now(), ...line })
}
