import { beforeEach, expect, test, vi } from 'vitest'
import { mergeLearners, pictureOfProgress, rebuildProgress } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { listRecallCards, recordRecalled } from '#app/features/recall/index.server.ts'
import { db } from '#db'
import { events } from '#db/schema'
import { buildEvent, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep, requirements, right } from '#tests/support/learning-acts.ts'

vi.mock('#app/content/library/index.server.ts', () => ({ currentLibrary: () => ({ courses: [course] }) }))

useFreshDatabase()
beforeEach(() => insertLearner())

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
  await recordRecalled({ actor: onTheWeb(learnerId), course, lesson, place, payload })
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
