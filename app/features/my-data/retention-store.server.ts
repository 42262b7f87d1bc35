import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import { forgetBearers } from '#app/features/attestation/index.server.ts'
import { atomically, db, instantValue, rows } from '#db'
import {
  accessCards,
  accessLog,
  assistances,
  devices,
  learnerMembers,
  learners,
  oneTimeLinks,
  oneTimePasswords,
  rateLimits,
  sessions,
  simulatorRuns,
  taskRuns,
} from '#db/schema'
import { momentsOf, type RetentionRuleId } from './retention-rules.ts'

const inOneGo = 200

/** Guests whom nobody has seen for 30 days, and whose key has ended on every device. A guest who was merged is no guest any more. */
export async function listLostGuests(at: Date): Promise<string[]> {
  return ids(sql`kind = 'guest' and last_seen_at < ${instantValue(momentsOf(at).guest)} and ${noOpenSession(at)}
    and not exists (select 1 from ${learnerMembers} where member_id = learners.id or learner_id = learners.id)`)
}

/** Those who can be named and have not come for so long that they must be warned, and were not. */
export async function listPeopleToWarn(at: Date): Promise<string[]> {
  return ids(sql`${awaySince(momentsOf(at).warning, at)} and warned_at is null`)
}

/** Those who were warned two months ago or more, and have still not come. */
export async function listPeopleToForget(at: Date): Promise<string[]> {
  const { person, warned } = momentsOf(at)
  return ids(sql`${awaySince(person, at)} and warned_at <= ${instantValue(warned)}`)
}

export async function markWarned(learnerIds: string[], at: Date): Promise<void> {
  for (const some of slices(learnerIds))
    await db().update(learners).set({ warnedAt: at }).where(inArray(learners.id, some))
}

/** Whoever has come back since she was warned is no longer about to be forgotten. */
export async function clearOldWarnings(at: Date): Promise<void> {
  const back = sql`warned_at is not null and not (${awaySince(momentsOf(at).warning, at)})`
  for (const some of slices(await ids(back)))
    await db().update(learners).set({ warnedAt: null }).where(inArray(learners.id, some))
}

/** Deletes people who can be named by nobody and are counted nowhere, with all that is theirs. A few at a time: others write meanwhile. */
export async function deleteLearners(learnerIds: string[]): Promise<void> {
  for (const some of slices(learnerIds)) {
    await atomically(tx => [
      forgetBearers(tx, { learnerIds: some }),
      tx.delete(learners).where(inArray(learners.id, some)),
    ])
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** Which of these have a unit, and so weigh in its counts. */
export async function listCounted(learnerIds: string[]): Promise<Set<string>> {
  const found = await Promise.all(
    slices(learnerIds).map(some => ids(sql`unit_id is not null and ${inArray(learners.id, some)}`)),
  )
  return new Set(found.flat())
}

function ids(where: SQL): Promise<string[]> {
  return rows<{ id: string }>(sql`select id from ${learners} where ${where} order by id`).then(found =>
    found.map(row => row.id),
  )
}

function slices(all: string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / inOneGo) }, (_, index) =>
    all.slice(index * inOneGo, (index + 1) * inOneGo),
  )
}

const herPaths = sql`select learners.id union all select member_id from ${learnerMembers} where learner_id = learners.id`

// A session that is open tells of a visit in the last 30 days.
function noOpenSession(at: Date): SQL {
  return sql`not exists (select 1 from ${sessions} where learner_id in (${herPaths}) and expires_at > ${instantValue(at)})`
}

// One row for a person: the one that stands for all her paths.
function awaySince(before: Date, at: Date): SQL {
  const moment = instantValue(before)
  return sql`(kind in ('card', 'account') or (kind = 'guest' and exists (select 1 from ${learnerMembers} where learner_id = learners.id)))
    and not exists (select 1 from ${learnerMembers} where member_id = learners.id)
    and last_seen_at < ${moment}
    and not exists (select 1 from ${learners} as path where path.id in (${herPaths}) and path.last_seen_at >= ${moment})
    and ${noOpenSession(at)}`
}

type Traces = { table: typeof accessLog | typeof rateLimits | typeof taskRuns; where: SQL }

// What goes whole, without a thought for counts.
function traces(at: Date): Partial<Record<RetentionRuleId, Traces[]>> {
  const old = instantValue(momentsOf(at).trace)
  const present = instantValue(at)
  const rule = (table: unknown, where: SQL): Traces => ({ table: table as Traces['table'], where }) // One delete, whatever the table.
  return {
    runs: [rule(simulatorRuns, sql`updated_at < ${instantValue(momentsOf(at).run)}`)],
    journal: [rule(accessLog, sql`at < ${old}`), rule(taskRuns, sql`started_at < ${old}`)],
    assistances: [rule(assistances, sql`ends_at < ${old} or ended_at < ${old}`)],
    cards: [rule(accessCards, sql`revoked_at < ${old}`), rule(devices, sql`revoked_at < ${old}`)],
    sessions: [rule(sessions, sql`expires_at <= ${present}`)],
    links: [
      rule(oneTimeLinks, sql`expires_at <= ${present} or used_at is not null`),
      rule(oneTimePasswords, sql`expires_at <= ${present}`),
    ],
    attempts: [rule(rateLimits, sql`expire <= ${present}`)],
  }
}

/** How many traces of this rule have had their time. */
export async function countTraces(rule: RetentionRuleId, at: Date): Promise<number> {
  const totals = await Promise.all(
    (traces(at)[rule] ?? []).map(({ table, where }) =>
      rows<{ total: number | string }>(sql`select count(*) as total from ${table} where ${where}`),
    ),
  )
  return totals.reduce((sum, [row]) => sum + Number(row?.total), 0)
}

export async function deleteTraces(rule: RetentionRuleId, at: Date): Promise<void> {
  for (const { table, where } of traces(at)[rule] ?? []) await db().delete(table).where(where)
}

/** Takes today's run of a task, or answers false where another process has it. */
export async function takeDay(name: string, at: Date): Promise<boolean> {
  const day = at.toISOString().slice(0, 10)
  const taken = await db().insert(taskRuns).values({ name, day, startedAt: at }).onConflictDoNothing().returning()
  return taken.length === 1
}

/** When she was told that she would be forgotten, or null. */
export async function warnedAt(learnerId: string): Promise<Date | null> {
  const [row] = await db().select({ warnedAt: learners.warnedAt }).from(learners).where(eq(learners.id, learnerId))
  return row?.warnedAt ?? null
}
