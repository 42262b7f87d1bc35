import { eq } from 'drizzle-orm'
import { moveToUnitStatements } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { atomically } from '#db'
import { learners } from '#db/schema'

/** Writes a learner's name and unit; what she weighs in the counts goes with her. */
export async function changePerson({
  learnerId,
  firstName,
  unitId,
}: {
  learnerId: string
  firstName: string
  unitId: string | null
}): Promise<void> {
  await atomically(tx => [
    tx.update(learners).set({ displayName: firstName, describedAt: now() }).where(eq(learners.id, learnerId)),
    ...moveToUnitStatements({ tx, learnerId, unitId }),
  ])
}
