import type { FollowUpUnit } from '#app/features/reporting/index.ts'
import { db } from '#db'
import { courseCounts, units } from '#db/schema'

export const ccas: FollowUpUnit = { id: 'ccas', kind: 'ccas', name: 'CCAS', path: '/ccas/', parentId: null, demo: true }
export const valclair = cmcas('valclair')
export const nord = section('nord', valclair)

/** A CMCAS of the network, not in the database yet. */
export function cmcas(id: string): FollowUpUnit {
  return { id, kind: 'cmcas', name: `CMCAS ${id}`, path: `/ccas/${id}/`, parentId: 'ccas', demo: true }
}

/** A SLVie of a CMCAS, not in the database yet. */
export function section(id: string, { id: parentId, path }: FollowUpUnit): FollowUpUnit {
  return { id, kind: 'slvie', name: `SLVie ${id}`, path: `${path}${id}/`, parentId, demo: true }
}

export async function insertUnits(...given: (FollowUpUnit & { mergedIntoId?: string })[]): Promise<void> {
  await db()
    .insert(units)
    .values(given.map(unit => ({ ...unit, active: !unit.mergedIntoId, verified: true })))
}

/** Counts people who started in one month and, of them, finished in another. */
export async function count({
  unitId,
  courseId = '',
  started = ['2026-06', 0],
  finished = ['2026-09', 0],
  toStart = 0,
}: {
  unitId: string
  courseId?: string
  started?: [string, number]
  finished?: [string, number]
  /** Enrolled in the same month as the others start, and no more. */
  toStart?: number
}): Promise<void> {
  const add = (more: { month: string; enrolled: number; started: number; finished: number }) =>
    db()
      .insert(courseCounts)
      .values({ unitId, courseId, ...more })
  await add({ month: started[0], enrolled: started[1] + toStart, started: started[1], finished: 0 })
  await add({ month: finished[0], enrolled: 0, started: 0, finished: finished[1] })
}
