import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db'
import { learnerMembers } from '#db/schema'

/** One learner in one course, inside a transaction. */
export type Scope = { tx: Transaction; learnerId: string; courseId: string }

/** In `enrolments` and `courseCounts`, stands for "at least one course": it counts people. */
export const anyCourse = ''

/** The facts of a learner, and of everybody who was merged into her. */
export function factsOf({ learnerId, courseId }: Scope): SQL {
  return sql`learner_id in (select ${learnerId} union all select member_id from ${learnerMembers} where learner_id = ${learnerId})
    and course_id = ${courseId}`
}

/** Her own rows only. */
export function ofLearner({ learnerId, courseId }: Scope): SQL {
  return sql`${sql.identifier('learner_id')} = ${learnerId} and ${sql.identifier('course_id')} = ${courseId}`
}

export function oneOf(column: string, values: string[]): SQL {
  const list = sql.join(
    values.map(value => sql`${value}`),
    sql`, `,
  )
  return sql`${sql.identifier(column)} in (${list})`
}
