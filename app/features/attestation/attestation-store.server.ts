import { and, asc, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { monthsBefore } from '#app/platform/clock.ts'
import { atomically, db, instantValue, monthStart, randomId, type Statement, type Transaction } from '#db'
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

/** All those of these paths of one person, the oldest first. */
export async function listAttestations(learnerIds: string[]): Promise<Attestation[]> {
  return db()
    .select()
    .from(attestations)
    .where(inArray(attestations.learnerId, learnerIds))
    .orderBy(asc(attestations.issuedAt))
}

/**
 * Takes these people off, within the transaction that forgets them. Of its days only the months remain, as everywhere
 * in what is left of somebody. `endedAt`: from when it no longer counts; without it, what is printed stays true, of nobody.
 */
export function forgetBearers(
  tx: Transaction,
  { learnerIds, endedAt }: { learnerIds: string[]; endedAt?: Date },
): Statement {
  const ended = endedAt
    ? sql`coalesce(${attestations.revokedAt}, ${instantValue(endedAt)})`
    : sql`${attestations.revokedAt}`
  return tx
    .update(attestations)
    .set({
      id: randomId(), // Ours begin with a time.
      learnerId: null,
      name: null,
      unitName: null,
      issuedById: null,
      finishedAt: monthStart(sql`${attestations.finishedAt}`),
      issuedAt: monthStart(sql`${attestations.issuedAt}`),
      revokedAt: monthStart(ended),
    })
    .where(inArray(attestations.learnerId, learnerIds))
}

/** Attestations are kept this long (domain: three years for what proves a training). */
const years = 3

/** Forgets attestations that have had their time. Answers how many; a dry run changes nothing. */
export async function forgetOldAttestations({ at, dryRun }: { at: Date; dryRun: boolean }): Promise<number> {
  const old = lt(attestations.issuedAt, monthsBefore(at, 12 * years))
  const [found] = await db().select({ total: count() }).from(attestations).where(old)
  if (!dryRun) await db().delete(attestations).where(old)
  return found?.total ?? 0
}
