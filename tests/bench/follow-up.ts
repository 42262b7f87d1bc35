import { sql } from 'drizzle-orm'
import { getFollowUp } from '#app/features/reporting/index.server.ts'
import type { FollowUpUnit } from '#app/features/reporting/index.ts'
import { atomically, closeDatabase, openDatabase, rawStatement } from '#db'

const learnerCount = 100_000
const cmcasCount = 100
const sectionsEach = 6
const courseCount = 14
const lessonCount = 20
const runs = 50
const asOf = new Date('2026-11-23T09:00:00Z')

/** Milliseconds of server time for one page, the median of 50: the slower of the whole network's page and a CMCAS's. */
export async function measureFollowUp(): Promise<{ medianMilliseconds: number; learners: number }> {
  await openDatabase({ url: ':memory:', migrations: 'db' })
  try {
    await fill()
    const network: FollowUpUnit = { id: 'ccas', kind: 'ccas', name: 'CCAS', path: '/ccas/', parentId: null, demo: true }
    const oneCmcas: FollowUpUnit = {
      id: 'cmcas-1',
      kind: 'cmcas',
      name: 'CMCAS 1',
      path: '/ccas/cmcas-1/',
      parentId: 'ccas',
      demo: true,
    }
    const medians = [await medianOf(network), await medianOf(oneCmcas)]
    return { medianMilliseconds: Math.max(...medians), learners: learnerCount }
  } finally {
    await closeDatabase()
  }
}

async function medianOf(unit: FollowUpUnit): Promise<number> {
  const courseTitles = new Map(Array.from({ length: courseCount }, (_, index) => [`c-${index}`, `Cours ${index}`]))
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    const page = await getFollowUp({ unit, period: 'six-mois', courseId: null, courseTitles, asOf })
    times.push(performance.now() - start)
    if (!page.facts) throw new Error(`The follow-up of ${unit.id} shows nothing: the measure would mean nothing.`)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

// Everything is written by the engine, from numbers: each learner has a section, two courses and 20 lessons over two years.
async function fill(): Promise<void> {
  const write = (query: string) => atomically(tx => [rawStatement(tx, sql.raw(query))])
  await write(
    `create temp table n as with recursive n(i) as (select 0 union all select i + 1 from n where i < ${learnerCount - 1}) select i from n`,
  )
  await write(
    `insert into units (id, kind, parent_id, path, name, active, verified, demo) values ('ccas', 'ccas', null, '/ccas/', 'CCAS', 1, 1, 1)`,
  )
  await write(`insert into units (id, kind, parent_id, path, name, active, verified, demo)
    select 'cmcas-' || i, 'cmcas', 'ccas', '/ccas/cmcas-' || i || '/', 'CMCAS ' || i, 1, 1, 1 from n where i < ${cmcasCount}`)
  await write(`insert into units (id, kind, parent_id, path, name, active, verified, demo)
    select 's-' || i, 'slvie', 'cmcas-' || (i / ${sectionsEach}), '/ccas/cmcas-' || (i / ${sectionsEach}) || '/s-' || i || '/', 'SLVie ' || i, 1, 1, 1
    from n where i < ${cmcasCount * sectionsEach}`)
  await write(`insert into learners (id, kind, unit_id, created_at, last_seen_at, demo)
    select 'l-' || i, 'account', 's-' || (i % ${cmcasCount * sectionsEach}), 0, 0, 1 from n`)
  const month = (age: string) => `strftime('%Y-%m', '2026-11-15', '-' || (${age}) || ' months')`
  await write(`insert into enrolments (learner_id, course_id, unit_id, enrolled_at, started_at, finished_at, enrolled_month, started_month, finished_month)
    select 'l-' || i, 'c-' || ((i + part.k * 5) % ${courseCount}), 's-' || (i % ${cmcasCount * sectionsEach}), 0, 0,
      case when i % 3 > 0 then 0 end, ${month('i / 7 % 24')}, ${month('i / 7 % 24')}, case when i % 3 > 0 then ${month('max(i / 7 % 24 - i % 4, 0)')} end
    from n, (select 0 as k union all select 1) as part`)
  await write(`insert into enrolments select learner_id, '', unit_id, 0, 0, min(finished_at), min(enrolled_month), min(started_month), min(finished_month)
    from enrolments group by learner_id`)
  await write(`insert into lesson_progress (learner_id, course_id, lesson_id, started_at, finished_at)
    select 'l-' || n.i, 'c-' || (n.i % ${courseCount}), 'lesson-' || lesson.rank, 0, 0
    from n, (select i as rank from n where i < ${lessonCount}) as lesson`)
  await write(`insert into course_counts (unit_id, course_id, month, enrolled, started, finished)
    select unit_id, course_id, month, sum(enrolled), sum(started), sum(finished) from (
      select unit_id, course_id, enrolled_month as month, 1 as enrolled, 1 as started, 0 as finished from enrolments
      union all select unit_id, course_id, finished_month, 0, 0, 1 from enrolments where finished_month is not null)
    group by 1, 2, 3`)
}
