import { asc, eq, sql } from 'drizzle-orm'
import { atomically, db, rows } from '#db'
import { courseCounts, enrolments, events, exerciseProgress, lessonProgress, positions, stepProgress } from '#db/schema'
import { derivationStatements } from './derivation-store.server.ts'
import type { CourseRequirements } from './learning-event.ts'

const derivedTables = { positions, stepProgress, exerciseProgress, lessonProgress, enrolments, courseCounts }

/**
 * Throws the derived tables away and works them out again from the events.
 * `requirementsOf` answers what a course asks today (no lesson where it is not on line).
 */
export async function rebuildProgress({
  requirementsOf,
  onProgress,
}: {
  requirementsOf: (courseId: string) => CourseRequirements
  onProgress?: (done: number, total: number) => void
}): Promise<void> {
  const pairs = await db()
    .selectDistinct({ learnerId: events.learnerId, courseId: events.courseId })
    .from(events)
    .orderBy(asc(events.learnerId), asc(events.courseId))
  await atomically(tx => Object.values(derivedTables).map(derived => tx.delete(derived)))
  let done = 0
  for (const { learnerId, courseId } of pairs) {
    const touched = await db()
      .select()
      .from(events)
      .where(sql`${eq(events.learnerId, learnerId)} and ${eq(events.courseId, courseId)}`)
    await atomically(tx =>
      derivationStatements({
        tx,
        learnerId,
        courseId,
        touched,
        requirements: requirementsOf(courseId),
        recordedAt: new Date(),
      }),
    )
    done += 1
    onProgress?.(done, pairs.length)
  }
}

/** Every derived row, in a fixed order, without the counters that have come back to zero: two pictures are equal where the progress is. */
export async function pictureOfProgress(): Promise<Record<string, unknown[]>> {
  const picture: Record<string, unknown[]> = {}
  for (const [name, derived] of Object.entries(derivedTables)) {
    const found = await rows<Record<string, unknown>>(sql`select * from ${derived}`)
    const living = found.filter(
      row => !(name === 'courseCounts' && row.enrolled === 0 && row.started === 0 && row.finished === 0),
    )
    picture[name] = living.map(row => JSON.stringify(row, Object.keys(row).sort())).sort()
  }
  return picture
}
