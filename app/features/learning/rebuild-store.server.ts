import { sql } from 'drizzle-orm'
import { atomically, rows } from '#db'
import {
  courseCounts,
  enrolments,
  events,
  exerciseProgress,
  learnerMembers,
  lessonProgress,
  positions,
  stepProgress,
} from '#db/schema'
import { type RequirementsOf, rederiveLearner } from './rederive-store.server.ts'

const derivedTables = { positions, stepProgress, exerciseProgress, lessonProgress, enrolments, courseCounts }

/**
 * Throws the derived tables away and works them out again from the events.
 * `requirementsOf` answers what a course asks today (no lesson where it is not on line).
 */
export async function rebuildProgress({
  requirementsOf,
  onProgress,
}: {
  requirementsOf: RequirementsOf
  onProgress?: (done: number, total: number) => void
}): Promise<void> {
  const people = await rows<{ id: string }>(
    sql`select distinct coalesce(${learnerMembers.learnerId}, ${events.learnerId}) as id
      from ${events} left join ${learnerMembers} on ${learnerMembers.memberId} = ${events.learnerId} order by id`,
  )
  await atomically(tx => Object.values(derivedTables).map(derived => tx.delete(derived)))
  let done = 0
  for (const { id } of people) {
    await rederiveLearner({ learnerId: id, requirementsOf, recordedAt: new Date() })
    done += 1
    onProgress?.(done, people.length)
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
