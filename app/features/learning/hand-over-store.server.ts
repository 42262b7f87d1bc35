import { type SQL, sql } from 'drizzle-orm'
import { newUntimedId } from '#app/platform/ids.ts'
import {
  atomically,
  instantValue,
  jsonValue,
  monthStart,
  randomId,
  rawStatement,
  type Statement,
  type Transaction,
} from '#db'
import { enrolments, events, learners } from '#db/schema'
import { anyCourse, oneOf } from './facts-scope-store.server.ts'
import type { Group } from './group-store.server.ts'
import { factsByCourse, rederiveStatements } from './rederive-store.server.ts'

// To forget somebody and keep the counts true, her facts go to a row that nobody can tie to her: no name, random
// identifiers, no day and no hour but those of the first of the month, no choice, no helper.

/** Statements that a caller adds to the same transaction, before the rows of the group are deleted. */
type Also = (tx: Transaction) => Statement[]

/** Forgets a person, with all the paths that were merged into hers. What she weighs in the counts stays, without her. */
export async function handOverPerson({ group, at, also }: { group: Group; at: Date; also: Also }): Promise<void> {
  const unnamedId = newUntimedId()
  const facts = await factsByCourse(group)
  const copied = new Map(
    [...facts.keys(), anyCourse].map(courseId => [courseId, renamed(facts.get(courseId), unnamedId)]),
  )
  const ids = membersOf(group)
  await atomically(tx => [
    lock(tx, ids),
    insertUnnamed({ tx, unnamedId, learnerId: group.learnerId, at }),
    ...cameFacts({ tx, learnerId: group.learnerId, toId: unnamedId }),
    copyFacts({ tx, toId: unnamedId, where: sql`${oneOf('learner_id', ids)} and course_id <> ${anyCourse}` }),
    ...rederive({ tx, group, facts: new Map(), at }),
    ...also(tx),
    rawStatement(tx, sql`delete from ${learners} where ${oneOf('id', ids)}`),
    ...rederive({ tx, group: { learnerId: unnamedId, memberIds: [] }, facts: copied, at }),
  ])
  await catchUp({ group: { learnerId: unnamedId, memberIds: [] }, facts: copied, at })
}

/** Forgets that a person followed a course which nobody of her group has touched since `before`. Her other courses stay. */
export async function handOverCourse({
  group,
  courseId,
  before,
  at,
}: {
  group: Group
  courseId: string
  before: Date
  at: Date
}): Promise<void> {
  const unnamedId = newUntimedId()
  const facts = await factsByCourse(group)
  const copied = new Map([[courseId, renamed(facts.get(courseId), unnamedId)]])
  const kept = new Map(facts)
  kept.delete(courseId)
  if (!kept.has(anyCourse)) kept.set(anyCourse, [])
  const old = sql`${oneOf('learner_id', membersOf(group))} and course_id = ${courseId} and occurred_at < ${instantValue(before)}`
  await atomically(tx => [
    lock(tx, membersOf(group)),
    insertUnnamed({ tx, unnamedId, learnerId: group.learnerId, at }),
    ...cameFacts({ tx, learnerId: group.learnerId, toId: group.learnerId }),
    copyFacts({ tx, toId: unnamedId, where: old }),
    rawStatement(tx, sql`delete from ${events} where ${old}`),
    ...rederive({ tx, group, facts: kept, at }),
    ...rederive({ tx, group: { learnerId: unnamedId, memberIds: [] }, facts: copied, at }),
  ])
  await catchUp({ group, facts: kept, at })
}

type Facts = Awaited<ReturnType<typeof factsByCourse>>

function membersOf({ learnerId, memberIds }: Group): string[] {
  return [learnerId, ...memberIds].sort()
}

function renamed(facts: Facts extends Map<string, infer F> ? F | undefined : never, learnerId: string) {
  return (facts ?? []).map(fact => ({ ...fact, learnerId }))
}

// Who writes for her at the same moment waits here, and then finds her gone.
function lock(tx: Transaction, ids: string[]): Statement {
  return rawStatement(tx, sql`update ${learners} set last_seen_at = last_seen_at where ${oneOf('id', ids)}`)
}

function insertUnnamed({
  tx,
  unnamedId,
  learnerId,
  at,
}: {
  tx: Transaction
  unnamedId: string
  learnerId: string
  at: Date
}) {
  const month = monthStart(instantValue(at))
  return rawStatement(
    tx,
    sql`insert into ${learners} (id, kind, unit_id, created_at, last_seen_at, demo)
      select ${unnamedId}, 'erased', unit_id, ${month}, ${month}, demo from ${learners} where id = ${learnerId}`,
  )
}

// That somebody came, began and finished a first course, and in which months: what counts people, whatever the course.
function cameFacts({ tx, learnerId, toId }: { tx: Transaction; learnerId: string; toId: string }): Statement[] {
  const fact = (kind: string, column: SQL) =>
    rawStatement(
      tx,
      sql`insert into ${events} (id, learner_id, course_id, kind, occurred_at, recorded_at, channel)
        select ${randomId()}, ${toId}, ${anyCourse}, ${kind}, ${monthStart(column)}, ${monthStart(column)}, 'import'
        from ${enrolments} where learner_id = ${learnerId} and course_id = ${anyCourse} and ${column} is not null
          and not exists (select 1 from ${events} where learner_id = ${toId} and course_id = ${anyCourse} and kind = ${kind})`,
    )
  return [
    fact('enrolled', sql`enrolled_at`),
    fact('step-opened', sql`started_at`),
    fact('course-finished', sql`finished_at`),
  ]
}

function copyFacts({ tx, toId, where }: { tx: Transaction; toId: string; where: SQL }): Statement {
  return rawStatement(
    tx,
    sql`insert into ${events} (id, learner_id, course_id, lesson_id, step_id, exercise_id, kind, occurred_at, recorded_at, channel, payload)
      select ${randomId()}, ${toId}, course_id, lesson_id, step_id, exercise_id, kind, ${monthStart(sql`occurred_at`)},
        ${monthStart(sql`recorded_at`)}, channel, case when kind = 'answered' then ${outcomeOnly()} end
      from ${events} where ${where}`,
  )
}

/** The payload of an answer without the choices: what they were worth, and no more. */
export function outcomeOnly(): SQL {
  const only = (outcome: string) => jsonValue({ choiceIds: [], outcome })
  return sql`case payload ->> 'outcome' when 'right' then ${only('right')} when 'partly' then ${only('partly')} else ${only('not-yet')} end`
}

// Nothing new is finished by being forgotten: no course is asked what it wants today.
function rederive({ tx, group, facts, at }: { tx: Transaction; group: Group; facts: Facts; at: Date }): Statement[] {
  return rederiveStatements({ tx, group, facts, requirementsOf: () => ({ lessons: [] }), recordedAt: at })
}

// An act may have come in between the reading of the facts and the transaction: what follows is then worked out again.
async function catchUp({ group, facts, at }: { group: Group; facts: Facts; at: Date }): Promise<void> {
  const now = await factsByCourse(group)
  const total = (some: Facts) => [...some].reduce((sum, [id, list]) => sum + (id === anyCourse ? 0 : list.length), 0)
  if (total(now) !== total(facts)) await atomically(tx => rederive({ tx, group, facts: now, at }))
}
