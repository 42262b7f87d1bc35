import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, db } from '#db'
import { attestations } from '#db/schema'

export type Attestation = typeof attestations.$inferSelect

/** The one that counts today for these paths of one person in a course, or null. */
export async function findLiving({
  learnerIds,
  courseId,
}: {
  learnerIds: string[]
  courseId: string
}): Promise<Attestation | null> {
  const [row] = await db()
    .select()
    .from(attestations)
    .where(
      and(
        inArray(attestations.learnerId, learnerIds),
        eq(attestations.courseId, courseId),
        isNull(attestations.revokedAt),
      ),
    )
    .orderBy(desc(attestations.issuedAt))
    .limit(1)
  return row ?? null
}

export async function findByCode(code: string): Promise<Attestation | null> {
  const [row] = await db().select().from(attestations).where(eq(attestations.code, code))
  return row ?? null
}

/** Keeps a new one; those that these paths had for the course no longer count, from the same instant. Kept once an identifier. */
export async function replaceAttestation({
  attestation,
  learnerIds,
}: {
  attestation: Attestation
  learnerIds: string[]
}): Promise<void> {
  await atomically(tx => [
    tx
      .update(attestations)
      .set({ revokedAt: attestation.issuedAt })
      .where(
        and(
          inArray(attestations.learnerId, learnerIds),
          eq(attestations.courseId, attestation.courseId),
          isNull(attestations.revokedAt),
        ),
      ),
    tx.insert(attestations).values(attestation),
  ])
}
