import { asc, gt, type SQL, sql } from 'drizzle-orm'
import { atomically, db, instantValue, rawStatement, rows } from '#db'
import { enrolments, events, exerciseProgress, learnerMembers, learners } from '#db/schema'
import { anyCourse } from './facts-scope-store.server.ts'
import { outcomeOnly } from './hand-over-store.server.ts'

const peopleATransaction = 200

/** How many answers given before this moment still say what was chosen. */
export async function countOldChoices(before: Date): Promise<number> {
  const [row] = await rows<{ total: number | string }>(
    sql`select count(*) as total from ${events} where kind = 'answered' and ${chosenBefore('occurred_at', before)}`,
  )
  return Number(row?.total)
}

/**
 * Forgets what was chosen before this moment; what it was worth stays. The derived table says the same, so that a rebuild
 * finds it again. A few people at a time: others write meanwhile.
 */
export async function emptyOldChoices(before: Date): Promise<void> {
  for (let last = ''; ; ) {
    const some = await db()
      .select({ id: learners.id })
      .from(learners)
      .where(gt(learners.id, last))
      .orderBy(asc(learners.id))
      .limit(peopleATransaction)
    const [from, to] = [some[0]?.id, some.at(-1)?.id]
    if (from === undefined || to === undefined) return
    const theirs = sql`learner_id >= ${from} and learner_id <= ${to}`
    await atomically(tx => [
      rawStatement(
        tx,
        sql`update ${events} set payload = ${outcomeOnly()}
          where ${theirs} and kind = 'answered' and ${chosenBefore('occurred_at', before)}`,
      ),
      rawStatement(
        tx,
        sql`update ${exerciseProgress} set payload = ${outcomeOnly()}
          where ${theirs} and ${chosenBefore('answered_at', before)}`,
      ),
    ])
    await new Promise(resolve => setImmediate(resolve))
    last = to
  }
}

function chosenBefore(column: 'occurred_at' | 'answered_at', before: Date): SQL {
  return sql`${sql.identifier(column)} < ${instantValue(before)} and payload ->> 'choiceIds' <> '[]'`
}

/** Who has touched nothing of which course since this moment, whoever of her merged paths began it. */
export async function listUntouchedCourses(before: Date): Promise<{ learnerId: string; courseId: string }[]> {
  const moment = instantValue(before)
  return rows(
    sql`select mine.learner_id as "learnerId", mine.course_id as "courseId" from ${enrolments} as mine
      where mine.course_id <> ${anyCourse} and mine.enrolled_at < ${moment}
        and not exists (select 1 from ${learners} where ${learners.id} = mine.learner_id and ${learners.kind} = 'erased')
        and not exists (
          select 1 from ${events} as later where later.course_id = mine.course_id and later.occurred_at >= ${moment}
            and later.learner_id in (
              select mine.learner_id union all select ${learnerMembers.memberId} from ${learnerMembers}
              where ${learnerMembers.learnerId} = mine.learner_id
            )
        )
      order by mine.learner_id, mine.course_id`,
  )
}
