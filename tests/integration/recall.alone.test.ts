import { beforeEach, expect, test, vi } from 'vitest'
import type { CompiledEdition, ExerciseToGrade, ExerciseToShow, Step } from '#app/content/contract.ts'
import { euros, matching, picks } from '#app/features/assessment/questions.builder.ts'
import { mergeLearners, pictureOfProgress, rebuildProgress } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { listRecallCards, recordRecalled } from '#app/features/recall/index.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { answerRecall } from '#app/routes/recall/answer-recall.server.ts'
import { describeRecall } from '#app/routes/recall/describe-recall.server.ts'
import { db } from '#db'
import { events } from '#db/schema'
import { buildEvent, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { requestWith } from '#tests/support/build-reception.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep, requirements, right } from '#tests/support/learning-acts.ts'

const library = vi.hoisted(() => ({ edition: null as unknown }))
vi.mock('#app/content/library/index.server.ts', () => ({
  currentLibrary: () => ({ courses: [course] }),
  readEdition: () => Promise.resolve(library.edition),
}))

useFreshDatabase()
beforeEach(async () => {
  ask(picks)
  await insertLearner()
})

/** Puts a lesson on line that asks these, in this order. */
function ask(...questions: { toShow: ExerciseToShow; toGrade: ExerciseToGrade }[]): void {
  const steps = questions.map(({ toShow }, index): Step => {
    const nothing = { html: '', figuresHtml: [], definitions: [], simulator: null, text: '' }
    return { id: `step-${index}`, title: '', hash: '', exercise: { ...toShow, id: `q-${index}` }, ...nothing }
  })
  const grading = Object.fromEntries(questions.map(({ toGrade }, index) => [`q-${index}`, toGrade]))
  const edition = { steps, grading } as unknown as CompiledEdition // The rest is not read here.
  library.edition = edition
}

const lesson = course.lessons[0] ?? buildLesson()
const day = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * day)

async function finishLesson(at: Date, learnerId = 'learner-1'): Promise<void> {
  for (const stepId of ['l-1-a', 'l-1-b']) await append({ ...openStep(stepId, at.toISOString()), learnerId })
  await append(
    buildEvent({ kind: 'answered', learnerId, stepId: 'l-1-b', exerciseId: 'l-1-q', occurredAt: at, payload: right }),
  )
}

async function answerCard(stage: 0 | 1 | 7 | 30, learnerId = 'learner-1'): Promise<void> {
  const place = { stepId: 'l-1-b', exerciseId: 'l-1-q' }
  const payload = { stage, outcome: 'not-yet' as const }
  await recordRecalled({ actor: onTheWeb(learnerId), course, lesson, place, again: false, payload })
}

const stagesShown = async (learnerId = 'learner-1') => (await listRecallCards(learnerId)).map(({ stage }) => stage)

test('a card comes after a lesson is finished, is answered once, and changes nothing of the progress', async () => {
  await finishLesson(daysAgo(8))
  expect(await stagesShown()).toEqual([7])
  const picture = await pictureOfProgress()
  await Promise.all([answerCard(7), answerCard(7)])
  expect(await pictureOfProgress()).toEqual(picture)
  await rebuildProgress({ requirementsOf: () => requirements })
  expect(await pictureOfProgress()).toEqual(picture)
  expect(await stagesShown()).toEqual([])
  const kept = (await db().select().from(events)).filter(({ kind }) => kind === 'recalled')
  expect(kept.map(({ payload }) => payload)).toEqual([{ stage: 7, outcome: 'not-yet' }])
})

test('a recall alone begins and finishes nothing', async () => {
  await answerCard(1)
  expect(Object.values(await pictureOfProgress()).flat()).toEqual([])
})

test('what was refused or answered on one of merged paths is known on the other', async () => {
  await insertLearner({ id: 'guest', unitId: null })
  await finishLesson(daysAgo(40), 'guest')
  await finishLesson(daysAgo(40))
  expect(await stagesShown()).toEqual([30])
  await answerCard(0, 'guest')
  expect(await stagesShown()).toEqual([30])
  await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'learner-1', courses: [course] })
  expect(await stagesShown()).toEqual([])
})

async function signIn(): Promise<string> {
  return openSession({ learnerId: 'learner-1', request: requestWith(null), facts: { way: 'password' } })
}

/** Sends the form of a card, as the page draws it. */
async function send(cookie: string, fields: Record<string, string | string[]>) {
  const form = new FormData()
  const drawn = { rappel: '7', question: 'q-0', intention: 'repondre', ...fields }
  for (const [name, values] of Object.entries(drawn)) for (const value of [values].flat()) form.append(name, value)
  return answerRecall({ request: requestWith(cookie), form, course, lesson })
}

const kept = async () =>
  (await db().select().from(events)).filter(({ kind }) => kind === 'recalled').map(({ payload }) => payload)

const page = (search = '') =>
  describeRecall({ course, lesson, learnerId: 'learner-1', searchParams: new URLSearchParams(search) })

test('a card of any kind is graded as in its lesson; what was typed is kept nowhere, and no address says it', async () => {
  await finishLesson(daysAgo(8))
  const cookie = await signIn()
  ask(picks, matching)
  expect(await send(cookie, { question: 'q-1', 'avec-a': 'p2', 'avec-b': '', 'avec-c': 'p2' })).toMatchObject({
    status: 422,
    reaction: { fault: 'incomplete', card: { tried: { filled: { 'avec-a': ['p2'], 'avec-c': ['p2'] } } } },
  })
  ask(euros, euros)
  expect(await send(cookie, { question: 'q-1', reponse: 'beaucoup' })).toMatchObject({
    reaction: { fault: 'not-a-number', card: { tried: { filled: { reponse: ['beaucoup'] } } } },
  })
  expect(await kept()).toEqual([])
  const answered = await send(cookie, { question: 'q-1', reponse: '987654' })
  expect(answered).toMatchObject({ status: 200, reaction: { fault: null, card: { told: { canBeHeard: false } } } })
  expect(await kept()).toEqual([{ stage: 7, outcome: 'not-yet' }])
  expect(JSON.stringify(await db().select().from(events))).not.toContain('987654')
  expect((await page('rappel=7&question=q-1&choix=reponse:ok')).card).toMatchObject({
    told: null,
    tried: { feedback: null },
  })
})

test('what was answered is told at its address, with the day when the lesson comes back', async () => {
  const finishedAt = daysAgo(8)
  await finishLesson(finishedAt)
  const done = await send(await signIn(), { choix: 'c' })
  const to = 'to' in done ? done.to : ''
  expect(to).toBe('/rappels/cours-1/l-1?rappel=7&question=q-0&choix=c#reponse')
  const { card } = await page(to.slice(to.indexOf('?'), to.indexOf('#')))
  expect(card).toMatchObject({
    tried: { feedback: { outcome: 'not-yet' }, answer: [], nextHelp: null },
    told: {
      stepAddress: '/cours/cours-1/l-1/step-0',
      next: { on: new Date(finishedAt.getTime() + 30 * day).toISOString(), isDue: false },
    },
  })
  expect((await page()).card).toBeNull()
})

test('two tabs, and trying again, are one answer, the first; a question that changed meanwhile is never graded by the key of another', async () => {
  await finishLesson(daysAgo(8))
  const cookie = await signIn()
  expect(await send(cookie, { question: 'q-9', choix: 'c' })).toMatchObject({ reaction: { fault: 'unknown-choice' } })
  expect(await send(cookie, { choix: 'gone' })).toMatchObject({ reaction: { fault: 'unknown-choice' } })
  expect(await kept()).toEqual([])
  await send(cookie, { choix: 'c' })
  await send(cookie, { choix: ['a', 'b'] })
  await send(cookie, { intention: 'passer' })
  expect(await kept()).toEqual([{ stage: 7, outcome: 'not-yet' }])
})

test('the last card comes once more a month later where it was not right', async () => {
  await finishLesson(daysAgo(70))
  const place = { stepId: 'step-0', exerciseId: 'q-0' }
  await append(
    buildEvent({
      kind: 'recalled',
      ...place,
      occurredAt: daysAgo(31),
      payload: { stage: 30, outcome: 'partly' },
    }),
  )
  expect((await page()).card).toMatchObject({ stage: 30, again: true, told: null })
  const cookie = await signIn()
  const again = { rappel: '30', encore: 'oui', choix: 'c' }
  await send(cookie, again)
  await send(cookie, again)
  expect(await kept()).toHaveLength(2)
  expect(await page('rappel=30&encore=oui&question=q-0&choix=c')).toMatchObject({ card: { told: { next: null } } })
  expect((await page()).card).toBeNull()
})

test('a lesson that asks nothing any more has no card, and takes nobody else’s place', async () => {
  await finishLesson(daysAgo(8))
  ask()
  expect(await listRecallCards('learner-1')).toEqual([])
  const cookie = await signIn()
  expect(await send(cookie, { choix: 'c' })).toMatchObject({ reaction: { fault: 'unknown-choice' } })
  expect(await send(cookie, { intention: 'plus-jamais' })).toMatchObject({ to: '/mon-parcours' })
  expect(await kept()).toEqual([{ stage: 0, outcome: 'skipped' }])
  ask(picks)
  expect(await listRecallCards('learner-1')).toEqual([])
})
