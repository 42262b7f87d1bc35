import { eq, ne } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { mergeLearners, pictureOfProgress, rebuildProgress } from '#app/features/learning/index.server.ts'
import { isErased, runRetention, runRetentionDaily } from '#app/features/my-data/index.server.ts'
import type { RetentionRuleId } from '#app/features/my-data/index.ts'
import { newId } from '#app/platform/ids.ts'
import { db } from '#db'
import {
  accessCards,
  accessLog,
  assistances,
  events,
  grants,
  learners,
  oneTimeLinks,
  rateLimits,
  sessions,
  simulatorRuns,
} from '#db/schema'
import { buildEvent, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep, requirements } from '#tests/support/learning-acts.ts'

useFreshDatabase()

const at = new Date('2028-06-20T12:00:00.000Z')
const justBefore = (moment: Date) => new Date(moment.getTime() - 1)
const run = (dryRun = false) => runRetention({ at, dryRun })
const learnerIds = async () =>
  (await db().select().from(learners).where(ne(learners.kind, 'erased'))).map(row => row.id).sort()

async function count(rule: RetentionRuleId, dryRun = false): Promise<number | undefined> {
  return (await run(dryRun)).find(done => done.rule === rule)?.count
}

async function person(id: string, given: Partial<typeof learners.$inferInsert>): Promise<void> {
  await insertLearner({ id, unitId: given.kind === 'guest' ? null : 'slvie-1' })
  await db()
    .update(learners)
    .set({ lastSeenAt: at, ...given })
    .where(eq(learners.id, id))
}

async function openSessionOf(learnerId: string, expiresAt: Date): Promise<void> {
  await db()
    .insert(sessions)
    .values({ idHash: newId(), learnerId, expiresAt, createdAt: at, device: 'Chrome', way: 'guest' })
}

async function expectRebuildToAgree(): Promise<void> {
  const picture = await pictureOfProgress()
  await rebuildProgress({ requirementsOf: () => requirements })
  expect(await pictureOfProgress()).toEqual(picture)
}

describe('guests', () => {
  const limit = new Date('2028-05-21T12:00:00.000Z')

  test('go 30 days after their last visit, to the millisecond, unless a device is still open or they were merged', async () => {
    await person('at-the-limit', { kind: 'guest', lastSeenAt: limit })
    await person('just-gone', { kind: 'guest', lastSeenAt: justBefore(limit) })
    await person('came-to-read', { kind: 'guest', lastSeenAt: justBefore(limit) })
    await openSessionOf('came-to-read', new Date(at.getTime() + 1))
    await person('key-ended', { kind: 'guest', lastSeenAt: justBefore(limit) })
    await openSessionOf('key-ended', at)
    await person('merged', { kind: 'guest', lastSeenAt: justBefore(limit) })
    await person('card', { kind: 'card' })
    await append({ ...openStep('l-1-a', '2028-05-01T10:00:00Z'), learnerId: 'just-gone' })
    await mergeLearners({ fromId: 'merged', intoId: 'card', byId: 'card', courses: [course] })
    await db()
      .update(learners)
      .set({ lastSeenAt: justBefore(limit) })
      .where(eq(learners.id, 'merged'))
    expect(await count('guests', true)).toBe(2)
    expect(await count('guests')).toBe(2)
    expect(await learnerIds()).toEqual(['at-the-limit', 'came-to-read', 'card', 'merged'])
    await expectRebuildToAgree()
  })
})

describe('cards and accounts', () => {
  const warning = new Date('2026-08-20T12:00:00.000Z')
  const end = new Date('2026-06-20T12:00:00.000Z')
  const warned = new Date('2028-04-20T12:00:00.000Z')

  test('are warned after 22 months, and no more once they came back', async () => {
    await person('at-the-limit', { kind: 'card', lastSeenAt: warning })
    await person('away', { kind: 'card', lastSeenAt: justBefore(warning) })
    await person('back', { kind: 'account', warnedAt: warned })
    expect(await count('warnings', true)).toBe(1)
    expect(await count('warnings')).toBe(1)
    const found = await db().select().from(learners)
    expect(found.filter(row => row.warnedAt).map(row => row.id)).toEqual(['away'])
  })

  test('are forgotten after 24 months, two months after they were warned, and the counts stay', async () => {
    for (const [id, lastSeenAt, warnedAt] of [
      ['at-the-limit', end, warned],
      ['warned-too-late', justBefore(end), new Date(warned.getTime() + 1)],
      ['never-warned', justBefore(end), null],
      ['gone', justBefore(end), warned],
      ['reads-elsewhere', justBefore(end), warned],
    ] as const) {
      await person(id, { kind: 'card' })
      await append({ ...openStep('l-1-a', '2026-06-01T10:00:00Z'), learnerId: id })
      await db().update(learners).set({ lastSeenAt, warnedAt }).where(eq(learners.id, id))
    }
    await person('guest', { kind: 'guest', lastSeenAt: justBefore(end) })
    await mergeLearners({ fromId: 'guest', intoId: 'reads-elsewhere', byId: 'reads-elsewhere', courses: [course] })
    await openSessionOf('guest', new Date(at.getTime() + 1))
    const { courseCounts } = await pictureOfProgress()
    expect(await count('people', true)).toBe(1)
    expect(await count('people')).toBe(1)
    expect(await isErased('gone')).toBe(true)
    expect(await learnerIds()).toEqual(['at-the-limit', 'guest', 'never-warned', 'reads-elsewhere', 'warned-too-late'])
    expect((await pictureOfProgress()).courseCounts).toEqual(courseCounts)
    await expectRebuildToAgree()
  })

  test('the last administrator of the tree is never forgotten', async () => {
    await person('admin', { kind: 'account', lastSeenAt: justBefore(end), warnedAt: warned })
    await db().insert(grants).values({ learnerId: 'admin', role: 'admin', unitId: 'slvie-1', createdAt: at })
    expect([await count('people', true), await count('people')]).toEqual([0, 0])
    expect(await learnerIds()).toEqual(['admin'])
  })
})

describe('what a person did', () => {
  test('choices go after 6 months and courses after 3 years: the counts and a rebuild agree', async () => {
    const [sixMonths, threeYears] = [new Date('2027-12-20T12:00:00.000Z'), new Date('2025-06-20T12:00:00.000Z')]
    await person('learner-1', { kind: 'card' })
    const answer = (occurredAt: Date, courseId: string) =>
      buildEvent({
        kind: 'answered',
        exerciseId: 'l-1-q',
        courseId,
        occurredAt,
        payload: { choiceIds: ['b'], outcome: 'partly' },
      })
    await append(answer(sixMonths, 'c-1'))
    await append(answer(justBefore(sixMonths), 'c-2'))
    await append(answer(threeYears, 'c-3'))
    await append(answer(justBefore(threeYears), 'c-4'))
    await db().update(learners).set({ lastSeenAt: at })
    const { courseCounts } = await pictureOfProgress()
    expect((await run(true)).filter(done => done.count > 0)).toEqual([
      { rule: 'choices', count: 3 },
      { rule: 'courses', count: 1 },
    ])
    expect(await count('choices')).toBe(3)
    expect(await count('courses')).toBe(0)
    const mine = await db().select().from(events).where(eq(events.learnerId, 'learner-1'))
    const kept = mine.filter(({ kind }) => kind === 'answered').map(({ courseId, payload }) => [courseId, payload])
    expect(kept.sort()).toEqual([
      ['c-1', { choiceIds: ['b'], outcome: 'partly' }],
      ['c-2', { choiceIds: [], outcome: 'partly' }],
      ['c-3', { choiceIds: [], outcome: 'partly' }],
    ])
    expect((await pictureOfProgress()).courseCounts).toEqual(courseCounts)
    await expectRebuildToAgree()
  })
})

test('traces go at their limit, and not before', async () => {
  await person('learner-1', { kind: 'card' })
  const limit = new Date('2027-12-20T12:00:00.000Z')
  const mine = { learnerId: 'learner-1' }
  for (const moment of [limit, justBefore(limit)]) {
    const card = { id: newId(), reference: newId(), secretHash: newId(), wordsHash: newId(), codeHash: 'x' }
    await db()
      .insert(accessLog)
      .values({ id: newId(), ...mine, at: moment, actorName: 'Karim', act: 'record-opened' })
    await db()
      .insert(accessCards)
      .values({ ...card, ...mine, createdAt: limit, revokedAt: moment })
    const assistance = {
      id: newId(),
      ...mine,
      helperId: 'karim',
      helperName: 'Karim',
      startedAt: limit,
      endsAt: moment,
    }
    await db().insert(assistances).values(assistance)
  }
  for (const moment of [at, new Date(at.getTime() + 1)]) {
    await openSessionOf('learner-1', moment)
    await db().insert(oneTimeLinks).values({ tokenHash: newId(), purpose: 'reset-password', expiresAt: moment })
    await db().insert(rateLimits).values({ key: newId(), points: 1, expire: moment })
  }
  const yearAgo = new Date('2027-06-20T12:00:00.000Z')
  for (const moment of [yearAgo, justBefore(yearAgo)]) {
    const run = { courseId: 'c-1', exerciseId: newId(), scenarioHash: 'h', gestures: [], revision: 1 }
    await db()
      .insert(simulatorRuns)
      .values({ ...mine, ...run, startedAt: moment, updatedAt: moment })
  }
  const expected = ['sessions', 'runs', 'journal', 'assistances', 'cards', 'links', 'attempts'].map(rule => ({
    rule,
    count: 1,
  }))
  expect((await run(true)).filter(({ count: total }) => total > 0)).toEqual(expected)
  expect((await run()).filter(({ count: total }) => total > 0)).toEqual(expected)
  expect((await run()).filter(({ count: total }) => total > 0)).toEqual([])
  for (const table of [accessLog, accessCards, assistances, sessions, oneTimeLinks, rateLimits, simulatorRuns])
    expect(await db().select().from(table)).toHaveLength(1)
})

test('the daily task is done once a day, whoever asks', async () => {
  const done = await Promise.all([runRetentionDaily(at), runRetentionDaily(at), runRetentionDaily(at)])
  expect(done.filter(Boolean)).toHaveLength(1)
  expect(await runRetentionDaily(new Date('2028-06-21T00:00:00Z'))).not.toBeNull()
})
