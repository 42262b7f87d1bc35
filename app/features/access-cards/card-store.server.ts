import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { moveToUnitStatements } from '#app/features/learning/index.server.ts'
import { atomically, db, type Statement, type Transaction } from '#db'
import { accessCards, learners } from '#db/schema'

export type Card = typeof accessCards.$inferSelect

/** How a guest wants to be called from now on, and where she belongs, if she says so. */
export type Holder = { displayName: string; unitId: string | null }

/** Puts a new card in the place of those that these learners, who are one person, had: they die at the same instant. */
export async function replaceCards({
  card,
  learnerIds,
  holder,
}: {
  card: Omit<Card, 'revokedAt'>
  learnerIds: string[]
  holder: Holder | null
}): Promise<void> {
  await atomically(tx => [
    tx
      .update(accessCards)
      .set({ revokedAt: card.createdAt })
      .where(and(inArray(accessCards.learnerId, learnerIds), isNull(accessCards.revokedAt))),
    tx.insert(accessCards).values(card),
    ...(holder ? nameStatements({ tx, learnerId: card.learnerId, holder, at: card.createdAt }) : []),
  ])
}

// Somebody who has a name already keeps it.
function nameStatements({
  tx,
  learnerId,
  holder: { displayName, unitId },
  at,
}: {
  tx: Transaction
  learnerId: string
  holder: Holder
  at: Date
}): Statement[] {
  const named = tx
    .update(learners)
    .set({ kind: 'card', displayName, describedAt: at })
    .where(and(eq(learners.id, learnerId), eq(learners.kind, 'guest')))
  return [...(unitId ? moveToUnitStatements({ tx, learnerId, unitId }) : []), named]
}

/** The card with this square or these words, dead or alive; null where there is none. */
export async function findHeldCard(
  hash: { kind: 'secret'; secretHash: string } | { kind: 'words'; wordsHash: string },
): Promise<Card | null> {
  const same =
    hash.kind === 'secret' ? eq(accessCards.secretHash, hash.secretHash) : eq(accessCards.wordsHash, hash.wordsHash)
  const [card] = await db().select().from(accessCards).where(same)
  return card ?? null
}

/** The card with this number, dead or alive; null where there is none. */
export async function findCardByReference(reference: string): Promise<Card | null> {
  const [card] = await db().select().from(accessCards).where(eq(accessCards.reference, reference))
  return card ?? null
}

/** The cards of one person, whose paths these are, dead ones too; the latest first. */
export async function listCards(learnerIds: string[]): Promise<Card[]> {
  return db()
    .select()
    .from(accessCards)
    .where(inArray(accessCards.learnerId, learnerIds))
    .orderBy(desc(accessCards.createdAt), desc(accessCards.id))
}

/** Ends the living cards of these paths. Answers how many died. */
export async function revokeCards({ learnerIds, at }: { learnerIds: string[]; at: Date }): Promise<number> {
  const ended = await db()
    .update(accessCards)
    .set({ revokedAt: at })
    .where(and(inArray(accessCards.learnerId, learnerIds), isNull(accessCards.revokedAt)))
    .returning({ id: accessCards.id })
  return ended.length
}
