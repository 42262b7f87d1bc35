import { type SQL, sql } from 'drizzle-orm'
import { rawStatement, type Statement, type Transaction } from '#db'
import { courseCounts, enrolments, exerciseProgress, lessonProgress, positions, stepProgress } from '#db/schema'
import { ofLearner, oneOf, type Scope } from './facts-scope-store.server.ts'

/** Adds what a learner in a course weighs in the counts of her unit, or takes it back. */
export function addToCounts({ tx, learnerId, courseId }: Scope, sign: 1 | -1): Statement {
  return countAgain({ tx, sign, mine: ofLearner({ tx, learnerId, courseId }) })
}

// Adds, or takes back, what these enrolments weigh in the counts of their units.
function countAgain({ tx, sign, mine: where }: { tx: Transaction; sign: 1 | -1; mine: SQL }): Statement {
  const mine = sql`from ${enrolments} where ${where} and unit_id is not null`
  const one = sql.raw(String(sign))
  return rawStatement(
    tx,
    sql`insert into ${courseCounts} (unit_id, course_id, month, enrolled, started, finished)
      select unit_id, course_id, month, sum(enrolled), sum(started), sum(finished) from (
        select unit_id, course_id, enrolled_month as month, ${one} as enrolled, 0 as started, 0 as finished ${mine}
        union all select unit_id, course_id, started_month, 0, ${one}, 0 ${mine} and started_month is not null
        union all select unit_id, course_id, finished_month, 0, 0, ${one} ${mine} and finished_month is not null
      ) as moves where true group by unit_id, course_id, month
      on conflict (unit_id, course_id, month) do update
      set enrolled = ${courseCounts.enrolled} + excluded.enrolled, started = ${courseCounts.started} + excluded.started,
        finished = ${courseCounts.finished} + excluded.finished`,
  )
}

const derivedOfOne = [positions, stepProgress, exerciseProgress, lessonProgress, enrolments]

/** Forgets what was derived for a learner, and takes back what she counted for. Her facts stay. */
export function clearDerived(tx: Transaction, learnerId: string): Statement[] {
  const mine = sql`learner_id = ${learnerId}`
  return [
    countAgain({ tx, sign: -1, mine }),
    ...derivedOfOne.map(derived => rawStatement(tx, sql`delete from ${derived} where ${mine}`)),
  ]
}

/** Counts these learners in the units that their rows now name, for what they have done too. */
export function followUnits(tx: Transaction, learnerIds: string[]): Statement[] {
  const theirs = oneOf('learner_id', learnerIds)
  const stale = sql`${theirs} and coalesce(unit_id, '') <> coalesce((select unit_id from learners where learners.id = learner_id), '')`
  return [
    countAgain({ tx, sign: -1, mine: theirs }),
    rawStatement(
      tx,
      sql`update ${enrolments} set unit_id = (select unit_id from learners where learners.id = learner_id) where ${stale}`,
    ),
    countAgain({ tx, sign: 1, mine: theirs }),
  ]
}

/** Counts a learner in another unit, or in none, from now on and for what she has done. Her row in `learners` follows. */
export function moveToUnitStatements({
  tx,
  learnerId,
  unitId,
}: {
  tx: Transaction
  learnerId: string
  unitId: string | null
}): Statement[] {
  const mine = sql`learner_id = ${learnerId}`
  return [
    countAgain({ tx, sign: -1, mine }),
    rawStatement(tx, sql`update learners set unit_id = ${unitId} where id = ${learnerId}`),
    rawStatement(tx, sql`update ${enrolments} set unit_id = ${unitId} where ${mine}`),
    countAgain({ tx, sign: 1, mine }),
  ]
}
