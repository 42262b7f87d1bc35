import { createHash } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { forgetBearers } from '#app/features/attestation/index.server.ts'
import type { Group } from '#app/features/learning/index.server.ts'
import { handOverPerson } from '#app/features/learning/index.server.ts'
import { db, type Statement, type Transaction } from '#db'
import { erasures, participants } from '#db/schema'

/** What is kept of an identifier that was forgotten: enough to know it again in a bundle or on a device, and no more. */
function hashLearnerId(learnerId: string): string {
  return createHash('sha256').update(learnerId).digest('hex')
}

/** Whether this identifier is of somebody who was forgotten: nothing may bring her back. */
export async function isErased(learnerId: string): Promise<boolean> {
  const [row] = await db()
    .select({ hash: erasures.learnerIdHash })
    .from(erasures)
    .where(eq(erasures.learnerIdHash, hashLearnerId(learnerId)))
  return row !== undefined
}

/** Forgets a person whole. Her doors, devices, consents and journal go with her row; her facts stay without her. */
export async function erasePerson({ group, at }: { group: Group; at: Date }): Promise<void> {
  const ids = [group.learnerId, ...group.memberIds]
  await handOverPerson({
    group,
    at,
    also: tx => [
      forgetNames(tx, ids),
      forgetBearers(tx, { learnerIds: ids, endedAt: at }),
      ...ids.map(id => remember(tx, id, at)),
    ],
  })
}

// She was there: that stays. Under which name, does not.
function forgetNames(tx: Transaction, ids: string[]): Statement {
  return tx
    .update(participants)
    .set({ learnerId: null, firstName: null, pictogram: null, helpAskedAt: null })
    .where(inArray(participants.learnerId, ids))
}

function remember(tx: Transaction, learnerId: string, at: Date): Statement {
  return tx
    .insert(erasures)
    .values({ learnerIdHash: hashLearnerId(learnerId), erasedAt: at })
    .onConflictDoNothing()
}
