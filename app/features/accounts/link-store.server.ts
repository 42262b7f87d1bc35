import { and, eq, gt, isNull } from 'drizzle-orm'
import { atomically, db } from '#db'
import { oneTimeLinks } from '#db/schema'

type Purpose = typeof oneTimeLinks.$inferSelect.purpose
type OpenedAt = { tokenHash: string; purpose: Purpose; at: Date }

/** Keeps a link. It closes the one before: of the first administrator, or of this person. */
export async function insertOneTimeLink(link: {
  tokenHash: string
  purpose: Purpose
  learnerId: string | null
  expiresAt: Date
}): Promise<void> {
  const { purpose, learnerId } = link
  const whose = learnerId ? eq(oneTimeLinks.learnerId, learnerId) : isNull(oneTimeLinks.learnerId)
  await atomically(tx => [
    tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.purpose, purpose), whose)),
    tx.insert(oneTimeLinks).values(link),
  ])
}

function stillOpen({ tokenHash, purpose, at }: OpenedAt) {
  return and(
    eq(oneTimeLinks.tokenHash, tokenHash),
    eq(oneTimeLinks.purpose, purpose),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, at),
  )
}

/** Whose link it is, which may be nobody's yet; null where it opens nothing. */
export async function findOpenLink(link: OpenedAt): Promise<{ learnerId: string | null } | null> {
  const [row] = await db().select({ learnerId: oneTimeLinks.learnerId }).from(oneTimeLinks).where(stillOpen(link))
  return row ?? null
}

/** Uses the link up. Null where somebody was quicker, or where it was never good. */
export async function useLink(link: OpenedAt): Promise<{ learnerId: string | null } | null> {
  const [used] = await db()
    .update(oneTimeLinks)
    .set({ usedAt: link.at })
    .where(stillOpen(link))
    .returning({ learnerId: oneTimeLinks.learnerId })
  return used ?? null
}
