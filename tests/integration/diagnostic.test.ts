import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { openLibrary } from '#app/content/library/index.server.ts'
import {
  answerQuestion,
  findKeyedPath,
  finishDiagnostic,
  forgetAnswers,
  forgetOldDiagnostics,
  keyDiagnostic,
  leaveDiagnostic,
  readOpen,
  readPath,
  startDiagnostic,
} from '#app/features/diagnostic/index.server.ts'
import { items } from '#app/features/diagnostic/index.ts'
import { mergeLearners } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { gatherMyData } from '#app/features/my-data/index.server.ts'
import { newId } from '#app/platform/ids.ts'
import { db } from '#db'
import { accessLog, diagnostics, learners } from '#db/schema'
import { insertLearner } from '#tests/support/build-learning.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { course } from '#tests/support/learning-acts.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

useFreshDatabase()
beforeEach(async () => {
  openLibrary(temporaryFolder())
  await insertLearner()
})

const actor = onTheWeb('learner-1')
const answer = (question: string, code: string, seen = '', who = actor) =>
  answerQuestion({ actor: who, question, answer: code, seen })
const rows = () => db().select().from(diagnostics)

async function finish(keepsAnswers: boolean, given: Record<string, string> = { wish: 'scams' }): Promise<void> {
  await startDiagnostic(actor)
  for (const [question, code] of Object.entries(given)) await answer(question, code)
  const open = await readOpen('learner-1')
  expect(await finishDiagnostic({ actor, revision: open?.revision ?? -1, keepsAnswers })).toBe('finished')
}

async function eightWeeksPass(): Promise<void> {
  await db()
    .update(diagnostics)
    .set({ finishedAt: new Date(Date.now() - 8 * 7 * 24 * 60 * 60 * 1000) })
}

describe('answering', () => {
  test('opens once, however often it is asked, and keeps every answer', async () => {
    await Promise.all([startDiagnostic(actor), startDiagnostic(actor)])
    expect(await rows()).toHaveLength(1)
    await Promise.all([answer('1', 'alone'), answer('2', 'helped')])
    expect(await readOpen('learner-1')).toMatchObject({ answers: { '1': 'alone', '2': 'helped' }, revision: 2 })
  })

  test('never overwrites unseen what another page answered; the same answer again is no change', async () => {
    await startDiagnostic(actor)
    await answer('1', 'alone')
    expect(await answer('1', 'not-yet')).toEqual({ fault: 'changed' })
    expect(await answer('1', 'alone')).toMatchObject({ answers: { '1': 'alone' } })
    expect(await answer('1', 'not-yet', 'alone')).toMatchObject({ answers: { '1': 'not-yet' } })
  })

  test('refuses what makes no sense, and keeps nothing of it', async () => {
    await startDiagnostic(actor)
    for (const [question, code] of [
      ['1', 'c'],
      ['99', 'alone'],
      ['__proto__', 'pass'],
      ['wish', 'x'.repeat(10_000)],
    ] as const)
      expect(await answer(question, code)).toEqual({ fault: 'unknown' })
    expect(await answer('1', '')).toEqual({ fault: 'empty' })
    expect(await readOpen('learner-1')).toEqual({ answers: {}, revision: 0 })
    await leaveDiagnostic(actor)
    expect(await answer('1', 'alone')).toEqual({ fault: 'closed' })
  })

  test('by a helper says which', async () => {
    await startDiagnostic(actor)
    await answer('1', 'alone', '', { ...actor, enteredById: 'karim' })
    await answer('2', 'alone')
    expect(await rows()).toMatchObject([{ enteredById: 'karim', channel: 'web' }])
  })
})

describe('the end', () => {
  test('keeps codes of courses and no answer, unless she keeps them; she may change her mind', async () => {
    await finish(false)
    expect(await rows()).toMatchObject([{ answers: null, keepsAnswers: false }])
    expect(await readPath('learner-1')).toMatchObject({ courses: [{ course: 'C5', reason: 'wish' }], wish: 'scams' })
    await finish(true)
    expect((await readPath('learner-1'))?.keepsAnswers).toBe(true)
    await forgetAnswers(actor)
    expect((await rows()).every(row => row.answers === null && row.proposals !== null)).toBe(true)
  })

  test('waits where the answers have changed since they were shown; twice is once', async () => {
    await startDiagnostic(actor)
    await answer('wish', 'write')
    expect(await finishDiagnostic({ actor, revision: 0, keepsAnswers: false })).toBe('changed')
    expect(await finishDiagnostic({ actor, revision: Number.NaN, keepsAnswers: false })).toBe('changed')
    expect(await finishDiagnostic({ actor, revision: 1, keepsAnswers: false })).toBe('finished')
    expect(await finishDiagnostic({ actor, revision: 1, keepsAnswers: false })).toBe('closed')
  })

  test('eight weeks later the questions come again, and what has grown is told', async () => {
    const all = (code: string) =>
      Object.fromEntries(items.filter(({ kind }) => kind === 'action').map(item => [item.code, code]))
    await finish(true, all('helped'))
    expect((await readPath('learner-1'))?.mayLookBack).toBe(false)
    await eightWeeksPass()
    expect((await readPath('learner-1'))?.mayLookBack).toBe(true)
    const grown = [{ text: 'Je lis un e-mail et j’y réponds.', now: 'Je le fais seul' }]
    await finish(true, { ...all('helped'), '8': 'alone' })
    expect((await readPath('learner-1'))?.change?.gains).toEqual(grown)
    await finish(true, { ...all('helped'), '8': 'alone' })
    expect((await readPath('learner-1'))?.change?.gains).toEqual(grown)
  })

  test('a slip that is mended on the same day is not told as something that has changed', async () => {
    await finish(true, { '8': 'not-yet' })
    await finish(true, { '8': 'alone' })
    expect((await readPath('learner-1'))?.change).toBeNull()
  })

  test('with no answer kept, what has grown is told by the paths, and nobody says that answers were compared', async () => {
    const mails = (code: string) => ({ '8': code, '9': code })
    await finish(false, mails('not-yet'))
    await eightWeeksPass()
    await finish(true, mails('alone'))
    expect((await readPath('learner-1'))?.change).toMatchObject({ gains: null, nowKnown: ['C3'], toReview: [] })
  })
})

test('merged paths are one: she goes on, and finds her path by either', async () => {
  await insertLearner({ id: 'guest', unitId: null })
  await startDiagnostic(onTheWeb('guest'))
  await answer('1', 'alone', '', onTheWeb('guest'))
  await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'learner-1', courses: [course] })
  await finish(false, { wish: 'write' })
  expect(await rows()).toHaveLength(1)
  expect(await readPath('guest')).toMatchObject({ wish: 'write' })
  expect((await gatherMyData('learner-1'))?.diagnostics).toHaveLength(1)
})

test('sheets are kept once, with a line in her journal, and handed over to whoever keyed them in', async () => {
  const viewer = buildViewer({ learnerId: 'helper', displayName: 'Karim' }, ['helper', '/ccas/slvie-1/'])
  const newcomer = { id: newId(), name: 'Jean', unitId: 'slvie-1' }
  const sheet = { viewer, owner: { newcomer }, answers: { wish: 'scams' }, keepsAnswers: false, formId: newId() }
  const id = await keyDiagnostic(sheet)
  expect(await keyDiagnostic(sheet)).toBe(id)
  expect(await rows()).toMatchObject([{ channel: 'paper', enteredById: 'helper', answers: null }])
  expect(await db().select().from(accessLog)).toMatchObject([{ learnerId: newcomer.id, act: 'sheet-keyed' }])
  expect(await findKeyedPath({ id, keyedById: 'helper' })).toMatchObject({ courses: [{ course: 'C5' }] })
  expect(await findKeyedPath({ id, keyedById: 'other' })).toBeNull()
  await db()
    .update(diagnostics)
    .set({ startedAt: new Date(0) })
  expect(await findKeyedPath({ id, keyedById: 'helper' })).toBeNull()
})

test('answers go after 12 months, questions left in the middle after 30 days, the path after 3 years', async () => {
  const at = new Date('2030-06-20T12:00:00Z')
  const before = (moment: string) => new Date(new Date(moment).getTime() - 1)
  const row = (id: string, given: Partial<typeof diagnostics.$inferInsert>) => ({
    id,
    learnerId: 'learner-1',
    startedAt: at,
    updatedAt: at,
    answers: { '1': 'alone' },
    keepsAnswers: true,
    revision: 0,
    channel: 'web' as const,
    ...given,
  })
  await db()
    .insert(diagnostics)
    .values([
      row('kept', { finishedAt: new Date('2029-06-20T12:00:00Z') }),
      row('old', { finishedAt: before('2029-06-20T12:00:00Z') }),
      row('gone', { finishedAt: before('2027-06-20T12:00:00Z') }),
      row('open', { updatedAt: new Date('2030-05-21T12:00:00Z') }),
      row('left', { updatedAt: before('2030-05-21T12:00:00Z') }),
    ])
  expect(await forgetOldDiagnostics({ at, dryRun: true })).toBe(3)
  expect(await forgetOldDiagnostics({ at, dryRun: false })).toBe(3)
  expect(await forgetOldDiagnostics({ at, dryRun: false })).toBe(0)
  const left = (await rows()).map(({ id, answers }) => [id, answers !== null])
  expect(left.sort()).toEqual([
    ['kept', true],
    ['old', false],
    ['open', true],
  ])
})

test('whoever is forgotten takes it along', async () => {
  await finish(true)
  await db().delete(learners).where(eq(learners.id, 'learner-1'))
  expect(await rows()).toEqual([])
})
