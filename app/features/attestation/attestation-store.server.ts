import { and, asc, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { monthsBefore } from '#app/platform/clock.ts'
import { atomically, db, instantValue, monthStart, randomId, type Statement, type Transaction } from '#db'
import { attestations } from '#db/schema'

export type Attestation = typeof attestations.$inferSelect

/**
 * Those that nothing replaced for these paths of one person, the latest first: of one course, or of all. Where paths were
 * merged, each may have one of the same course: the first alone counts.
 */
export async function listInForce({
  learnerIds,
  courseId,
}: {
  learnerIds: string[]
  courseId?: string
}): Promise<Attestation[]> {
  return db()
    .select()
    .from(attestations)
    .where(
      and(
        inArray(attestations.learnerId, learnerIds),
        courseId === undefined ? undefined : eq(attestations.courseId, courseId),
        isNull(attestations.revokedAt),
      ),
    )
    .orderBy(desc(attestations.issuedAt), desc(attestations.id))
}

export async function findByCode(code: string): Promise<Attestation | null> {
  const [row] = await db().select().from(attestations).where(eq(attestations.code, code))
  return row ?? null
}

/**
 * Keeps a new one in the place of those that were in force when it was asked for. Where another took their place
 * meanwhile, that one stays and this one is not kept: the index lets one through for a learner and a course.
 * Answers whether this one was kept.
 */
export async function replaceAttestation({
  attestation,
  replacedIds,
}: {
  attestation: Attestation
  replacedIds: string[]
}): Promise<boolean> {
  await atomically(tx => [
    tx
      .update(attestations)
      .set({ revokedAt: attestation.issuedAt })
      .where(and(inArray(attestations.id, replacedIds), isNull(attestations.revokedAt))),
    tx.insert(attestations).values(attestation).onConflictDoNothing(),
  ])
  const kept = await db().select({ id: attestations.id }).from(attestations).where(eq(attestations.id, attestation.id))
  return kept.length > 0
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
