import { and, desc, inArray, isNull } from 'drizzle-orm'
import { db } from '#db'
import { accessCards, learners } from '#db/schema'

/** All the cards of these paths, the latest first. */
export async function listCardsOf(
  learnerIds: string[],
): Promise<{ reference: string; createdAt: Date; revokedAt: Date | null }[]> {
  return db()
    .select({
      reference: accessCards.reference,
      createdAt: accessCards.createdAt,
      revokedAt: accessCards.revokedAt,
    })
    .from(accessCards)
    .where(inArray(accessCards.learnerId, learnerIds))
    .orderBy(desc(accessCards.createdAt))
}

/** Ends the living cards of these paths. Answers how many died. */
export async function revokeCardsOf({ learnerIds, at }: { learnerIds: string[]; at: Date }): Promise<number> {
  const ended = await db()
    .update(accessCards)
    .set({ revokedAt: at })
    .where(and(inArray(accessCards.learnerId, learnerIds), isNull(accessCards.revokedAt)))
    .returning({ id: accessCards.id })
  return ended.length
}

/** Somebody who came with nothing. */
export async function insertNewcomer(newcomer: { id: string; name: string; unitId: string; at: Date }): Promise<void> {
  const { id, name, unitId, at } = newcomer
  await db()
    .insert(learners)
    .values({ id, kind: 'card', displayName: name, unitId, createdAt: at, lastSeenAt: at, demo: false })
}
