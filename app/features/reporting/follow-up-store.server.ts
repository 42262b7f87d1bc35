import { type SQL, sql } from 'drizzle-orm'
import { rows } from '#db'
import { courseCounts, units } from '#db/schema'
import type { NetworkCell } from './network-slices.ts'
import { addMonths, type Period } from './period.ts'
import { anyCourse } from './slices.ts'

export type Branch = { id: string; name: string }
/** A branch is a unit with all that is below it: a section in a CMCAS, a CMCAS in the network. */
export type Scope = { id: string; kind: 'ccas' | 'cmcas'; path: string }
export type FinishedInMonth = { branchId: string; month: string; finished: number }

/** The branches of a unit, itself included for the people who are attached to no branch of it. In use, or once counted. */
export async function listBranches({ id }: Scope): Promise<Branch[]> {
  return rows<Branch>(sql`select id, name from ${units}
    where id = ${id} or (parent_id = ${id} and merged_into_id is null) order by name, id`)
}

/**
 * Sums the counters of a unit by branch and course, and in the network those of "any course" by section too.
 * It reads counters only, whatever the number of people.
 */
export async function listCells(scope: Scope, { first, last }: Period): Promise<NetworkCell[]> {
  const latterHalf = addMonths(last, -5)
  return rows<NetworkCell>(sql`${branchesOf(scope)} select b.branch_id as "cmcasId",
      case when c.course_id = ${anyCourse} then b.place_id else b.branch_id end as "branchId", c.course_id as "courseId",
      ${sumWhere(sql`c.month <= ${last}`, sql`c.enrolled`)} as "enrolled",
      ${sumWhere(sql`c.month <= ${last}`, sql`c.started`)} as "started",
      ${sumWhere(sql`c.month < ${first}`, sql`c.finished`)} as "finishedBefore",
      ${sumWhere(sql`c.month >= ${first} and c.month < ${latterHalf}`, sql`c.finished`)} as "finishedEarlier",
      ${sumWhere(sql`c.month >= ${latterHalf} and c.month <= ${last}`, sql`c.finished`)} as "finishedLately"
    from branches as b join ${courseCounts} as c on c.unit_id = b.unit_id group by 1, 2, 3`)
}

/** How many finished a course, by branch and month. */
export async function listFinishedByMonth(
  scope: Scope,
  { courseId, first, last }: { courseId: string; first: string; last: string },
): Promise<FinishedInMonth[]> {
  return rows<FinishedInMonth>(sql`${branchesOf(scope)} select b.branch_id as "branchId", c.month as "month",
      cast(sum(c.finished) as integer) as "finished"
    from branches as b join ${courseCounts} as c
      on c.unit_id = b.unit_id and c.course_id = ${courseId} and c.month >= ${first} and c.month <= ${last}
    group by 1, 2`)
}

function sumWhere(condition: SQL, value: SQL): SQL {
  return sql`cast(coalesce(sum(case when ${condition} then ${value} end), 0) as integer)`
}

// Each unit below the scope, with the branch it counts in. A unit that was merged into another counts there.
// Materialized: SQLite then goes from the units to their counters, and not the other way round.
function branchesOf({ kind, path }: Scope): SQL {
  const branch = kind === 'cmcas' ? sql`u.id` : sql`case when u.kind = 'slvie' then u.parent_id else u.id end`
  return sql`with branches as materialized (
    select old.id as unit_id, u.id as place_id, ${branch} as branch_id
    from ${units} as old join ${units} as u on u.id = coalesce(old.merged_into_id, old.id)
    where substr(u.path, 1, ${path.length}) = ${path})`
}
