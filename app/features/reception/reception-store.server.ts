import { db } from '#db'
import { learners } from '#db/schema'

/** Somebody who came with nothing. */
export async function insertNewcomer(newcomer: { id: string; name: string; unitId: string; at: Date }): Promise<void> {
  const { id, name, unitId, at } = newcomer
  await db()
    .insert(learners)
    .values({ id, kind: 'card', displayName: name, unitId, createdAt: at, lastSeenAt: at, demo: false })
}
