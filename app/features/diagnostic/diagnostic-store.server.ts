import { and, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { monthsBefore } from '#app/platform/clock.ts'
import { atomically, db } from '#db'
import { diagnostics } from '#db/schema'

export type Diagnostic = typeof diagnostics.$inferSelect
export type FinishedDiagnostic = Diagnostic & { finishedAt: Date }

/** What she is answering now, by whichever of her paths; null where she has begun nothing. */
export async function findOpen(learnerIds: string[]): Promise<Diagnostic | null> {
  const [row] = await db()
    .select()
    .from(diagnostics)
    .where(and(inArray(diagnostics.learnerId, learnerIds), isNull(diagnostics.finishedAt)))
    .orderBy(desc(diagnostics.startedAt), desc(diagnostics.id))
    .limit(1)
  return row ?? null
}

/** All the times that she came to the end, the latest first. */
export async function listFinished(learnerIds: string[]): Promise<FinishedDiagnostic[]> {
  const found = await db()
    .select()
    .from(diagnostics)
    .where(and(inArray(diagnostics.learnerId, learnerIds), isNotNull(diagnostics.finishedAt)))
    .orderBy(desc(diagnostics.finishedAt), desc(diagnostics.id))
  return found.flatMap(row => (row.finishedAt ? [{ ...row, finishedAt: row.finishedAt }] : []))
}

export async function findDiagnostic(id: string): Promise<Diagnostic | null> {
  const [row] = await db().select().from(diagnostics).where(eq(diagnostics.id, id))
  return row ?? null
}

/** Keeps a new one, unless it is known. */
export async function insertDiagnostic(row: Diagnostic): Promise<void> {
  await db().insert(diagnostics).values(row).onConflictDoNothing()
}

type Change = Partial<Omit<Diagnostic, 'id' | 'learnerId' | 'revision'>>

/** Changes one that is not finished and that nobody has changed since it was read; answers whether it did. */
export async function changeOpen({
  id,
  revision,
  ...change
}: Change & { id: string; revision: number }): Promise<boolean> {
  const changed = await db()
    .update(diagnostics)
    .set({ ...change, revision: revision + 1 })
    .where(and(eq(diagnostics.id, id), eq(diagnostics.revision, revision), isNull(diagnostics.finishedAt)))
    .returning({ id: diagnostics.id })
  return changed.length === 1
}

/** Forgets the answers that she had chosen to keep; what was proposed stays. */
export async function emptyAnswers(learnerIds: string[]): Promise<void> {
  await db()
    .update(diagnostics)
    .set({ answers: null, keepsAnswers: false })
    .where(and(inArray(diagnostics.learnerId, learnerIds), isNotNull(diagnostics.finishedAt)))
}

export async function deleteOpen(learnerIds: string[]): Promise<void> {
  await db()
    .delete(diagnostics)
    .where(and(inArray(diagnostics.learnerId, learnerIds), isNull(diagnostics.finishedAt)))
}

const keptMonths = 12
const proposalMonths = 36
const openDays = 30
const day = 24 * 60 * 60 * 1000

/**
 * Forgets what has had its time: answers that were kept, after 12 months; questions left in the middle, after 30 days;
 * what was proposed, after 3 years. Answers how many that is; a dry run changes nothing.
 */
export async function forgetOldDiagnostics({ at, dryRun }: { at: Date; dryRun: boolean }): Promise<number> {
  const stale = and(isNull(diagnostics.finishedAt), lt(diagnostics.updatedAt, new Date(at.getTime() - openDays * day)))
  const gone = or(stale, lt(diagnostics.finishedAt, monthsBefore(at, proposalMonths)))
  const old = and(isNotNull(diagnostics.answers), lt(diagnostics.finishedAt, monthsBefore(at, keptMonths)))
  const [found] = await db().select({ total: sql<number>`count(*)` }).from(diagnostics).where(or(gone, old))
  if (!dryRun) {
    await atomically(tx => [
      tx.delete(diagnostics).where(gone),
      tx.update(diagnostics).set({ answers: null, keepsAnswers: false }).where(old),
    ])
  }
  return Number(found?.total ?? 0)
}
