import { and, desc, eq, inArray } from 'drizzle-orm'
import { db } from '#db'
import { simulatorRuns } from '#db/schema'

export type KeptRun = typeof simulatorRuns.$inferSelect

/** The latest run among those of one person's paths, or null. */
export async function findRun({
  learnerIds,
  courseId,
  exerciseId,
}: {
  learnerIds: string[]
  courseId: string
  exerciseId: string
}): Promise<KeptRun | null> {
  const [run] = await db()
    .select()
    .from(simulatorRuns)
    .where(
      and(
        inArray(simulatorRuns.learnerId, learnerIds),
        eq(simulatorRuns.courseId, courseId),
        eq(simulatorRuns.exerciseId, exerciseId),
      ),
    )
    .orderBy(desc(simulatorRuns.updatedAt))
    .limit(1)
  return run ?? null
}

/** Keeps a first run; false where another page has just begun one. */
export async function insertRun(run: KeptRun): Promise<boolean> {
  const kept = await db()
    .insert(simulatorRuns)
    .values(run)
    .onConflictDoNothing()
    .returning({ revision: simulatorRuns.revision })
  return kept.length === 1
}

/** Writes a run over the revision that was read; false where another page has written since. */
export async function updateRun(run: KeptRun, readRevision: number): Promise<boolean> {
  const { learnerId, courseId, exerciseId, ...content } = run
  const kept = await db()
    .update(simulatorRuns)
    .set(content)
    .where(
      and(
        eq(simulatorRuns.learnerId, learnerId),
        eq(simulatorRuns.courseId, courseId),
        eq(simulatorRuns.exerciseId, exerciseId),
        eq(simulatorRuns.revision, readRevision),
      ),
    )
    .returning({ revision: simulatorRuns.revision })
  return kept.length === 1
}
