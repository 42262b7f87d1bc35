import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Step, StepSimulator } from '#app/content/contract.ts'
import { findAnswer, mergeLearners } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { type Act, actInRun, openRun } from '#app/features/practice/index.server.ts'
import { mostGestures } from '#app/simulators/run/fold-run.ts'
import { db } from '#db'
import { events, simulatorRuns } from '#db/schema'
import { buildCourse, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const lesson = buildLesson({ exerciseIds: ['s-code'] })
const course = buildCourse({ lessons: [lesson] })
const scenarios = ['banque-du-lac', 'mairie-de-valclair'].map(name => ({
  name,
  hash: `hash-of-${name}`,
  data: parse(readFileSync(`courses/scenarios/code-sms/${name}.yaml`, 'utf8')),
}))
const asked: StepSimulator = { id: 's-code', type: 'code-sms', scenarios }
const step = { id: 'l-1-a', simulator: asked } as Step // only these matter here
const start = { revision: 0, scenarioHash: 'hash-of-banque-du-lac' }
const askCode = { type: 'ask-code' }
const openSms = { type: 'open-sms' }

beforeEach(() => insertLearner())

type Given = { learnerId?: string; shown?: typeof start; enteredById?: string; asked?: StepSimulator }

function act(given: Act, { learnerId = 'learner-1', shown = start, enteredById, ...more }: Given = {}) {
  const actor = { ...onTheWeb(learnerId), enteredById: enteredById ?? null }
  return actInRun({ actor, course, lesson, step, asked, ...more, shown, act: given })
}

function gestures(...made: { type: string }[]): Act {
  return { kind: 'gestures', gestures: made }
}

/** Does this act on what is there now, whatever it is. */
async function actNow(given: Act, more: Given = {}) {
  const run = await opened(more.learnerId)
  return act(given, { ...more, shown: { revision: run.revision, scenarioHash: run.scenario.hash } })
}

async function opened(learnerId = 'learner-1') {
  const run = await openRun({ learnerId, courseId: 'c-1', asked })
  if (!run) throw new Error('nothing to play')
  return run
}

function answer(learnerId = 'learner-1') {
  return findAnswer({ learnerId, courseId: 'c-1', exerciseId: 's-code' })
}

async function finish(more: Given = {}) {
  await actNow(gestures(askCode, openSms), more)
  await actNow({ kind: 'typed', field: 'code', text: '482 913' }, more)
  return actNow(gestures({ type: 'hang-up' }), more)
}

describe('a run', () => {
  test('is taken up where it was left, and its result is kept once', async () => {
    await act(gestures(askCode))
    expect((await opened()).gestures).toEqual([askCode])
    expect(await answer()).toBeNull()
    await finish()
    expect(await answer()).toMatchObject({ choiceIds: [], outcome: 'right', help: 0, attempts: 1 })
  })

  test('keeps no word that was typed', async () => {
    const secret = '4829-MonVraiCode-1958'
    await act(gestures(askCode))
    await actNow({ kind: 'typed', field: 'code', text: secret })
    const everything = JSON.stringify([await db().select().from(simulatorRuns), await db().select().from(events)])
    expect(everything).toContain('"verdict":"letters"')
    expect(everything).not.toContain('Mon')
  })

  test('hints, then doing it together, count as help; starting again forgets them', async () => {
    await act({ kind: 'hint' })
    await actNow({ kind: 'hint' })
    await finish()
    expect(await answer()).toMatchObject({ help: 2 })
    await actNow({ kind: 'start-again' })
    for (let made = 0; made < 4; made += 1) await actNow({ kind: 'together' })
    expect(await answer()).toMatchObject({ help: 3, attempts: 2 })
    await actNow({ kind: 'start-again' })
    await finish()
    expect(await answer()).toMatchObject({ help: 0, attempts: 3 })
  })

  test('goes on in other scenery, with a result of its own', async () => {
    await finish()
    await actNow({ kind: 'other-scenario' })
    expect((await opened()).scenario.name).toBe('mairie-de-valclair')
    for (let made = 0; made < 4; made += 1) await actNow({ kind: 'together' })
    expect(await answer()).toMatchObject({ attempts: 2 })
  })

  test('made by a helper says who made it', async () => {
    await finish({ enteredById: 'helper-1' })
    expect((await db().select().from(events)).map(event => event.enteredById)).toEqual(['helper-1'])
  })
})

describe('what goes wrong', () => {
  test('the same act sent twice is kept once, and is no fault', async () => {
    const first = await act(gestures(askCode))
    expect(await act(gestures(askCode))).toEqual(first)
    const typed: Act = { kind: 'typed', field: 'code', text: '12' }
    const shown = { ...start, revision: 1 }
    expect(await act(typed, { shown })).toEqual(await act(typed, { shown }))
    const hinted = { ...start, revision: 2 }
    expect(await act({ kind: 'hint' }, { shown: hinted })).toEqual(await act({ kind: 'hint' }, { shown: hinted }))
    expect((await opened()).gestures).toHaveLength(3)
  })

  test('two pages: the second one is told, and nothing is overwritten', async () => {
    await act(gestures(askCode, openSms))
    expect(await act(gestures(askCode))).toEqual({ fault: 'other-page' })
    expect((await opened()).revision).toBe(2)
  })

  test('a device that keeps no key is not told that her exercise is elsewhere, where nothing was kept of it', async () => {
    await act(gestures(askCode))
    await insertLearner({ id: 'learner-2' })
    const shown = { ...start, revision: 1 }
    expect(await act(gestures(openSms), { learnerId: 'learner-2', shown })).toEqual({ fault: 'nothing-kept' })
    expect((await opened('learner-2')).gestures).toEqual([])
  })

  test('the same act sent twice at the very same time is kept once, and is no fault', async () => {
    const both = await Promise.all([act(gestures(askCode)), act(gestures(askCode))])
    expect(both).toEqual([both[0], both[0]])
    expect(both[0]).not.toHaveProperty('fault')
    expect((await opened()).gestures).toEqual([askCode])
  })

  test('two pages at the very same time: one is kept', async () => {
    const both = await Promise.all([act(gestures(askCode)), act({ kind: 'hint' })])
    expect(both.filter(outcome => 'fault' in outcome)).toHaveLength(1)
    expect((await opened()).revision).toBe(1)
  })

  test.each<[string, unknown]>([
    ['of no simulator', { type: 'fly' }],
    ['of the frame', { type: '@together' }],
    ['with more than it should have', { type: 'ask-code', text: 'un secret' }],
    ['that is none', 'ask-code'],
    ['that is nothing', null],
  ])('a gesture %s is told, and nothing is lost', async (_, forged) => {
    await act(gestures(askCode))
    expect(await actNow({ kind: 'gestures', gestures: [openSms, forged] })).toEqual({ fault: 'unknown-gesture' })
    expect((await opened()).gestures).toEqual([askCode])
  })

  test('a scenario that changed begins anew, and a page drawn before is told', async () => {
    await act(gestures(askCode))
    const changed = { ...asked, scenarios: scenarios.map(scenario => ({ ...scenario, hash: `new-${scenario.hash}` })) }
    const run = await openRun({ learnerId: 'learner-1', courseId: 'c-1', asked: changed })
    expect(run).toMatchObject({ renewed: true, gestures: [], revision: 1 })
    expect(await act(gestures(openSms), { asked: changed, shown: { ...start, revision: 1 } })).toEqual({
      fault: 'changed',
    })
    const shown = { revision: 1, scenarioHash: 'new-hash-of-banque-du-lac' }
    expect(await act(gestures(askCode), { asked: changed, shown })).toEqual({ ...shown, revision: 2 })
  })

  test('a page drawn on something unknown is not told that she begins anew, where what she did is still there', async () => {
    await act(gestures(askCode, openSms))
    for (const shown of [
      { revision: 2, scenarioHash: 'hash-of-long-ago' },
      { revision: -1, scenarioHash: '' },
    ])
      expect(await act(gestures(askCode), { shown })).toEqual({ fault: 'other-page' })
    expect((await opened()).gestures).toHaveLength(2)
  })

  test('a log has an end, and starting again makes room', async () => {
    await act(gestures(askCode))
    const long = [askCode, ...Array<{ type: string }>(mostGestures - 1).fill({ type: 'gone-since' })]
    await db().update(simulatorRuns).set({ gestures: long, revision: mostGestures })
    expect(await actNow(gestures(openSms))).toEqual({ fault: 'too-many' })
    await actNow({ kind: 'start-again' })
    expect(await actNow(gestures(askCode))).toMatchObject({ revision: mostGestures + 2 })
  })

  test('a simulator that is no more is told', async () => {
    expect(await act(gestures(askCode), { asked: { ...asked, type: 'gone' } })).toEqual({ fault: 'unplayable' })
  })
})

test('paths that became one: the run of either is found, and goes on', async () => {
  await insertLearner({ id: 'learner-2' })
  await act(gestures(askCode), { learnerId: 'learner-2' })
  await mergeLearners({ fromId: 'learner-2', intoId: 'learner-1', byId: 'learner-1', courses: [course] })
  expect((await opened()).gestures).toEqual([askCode])
  await actNow(gestures(openSms))
  expect((await db().select().from(simulatorRuns)).map(run => run.learnerId)).toEqual(['learner-2'])
})
