import { expect, test } from 'vitest'
import type { CompiledEdition, Step } from '#app/content/contract.ts'
import { getCourseProgress } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { keepPlace } from '#app/routes/step/keep-place.server.ts'
import { buildCourse, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const actor = onTheWeb('learner-1')
const step: Step = {
  id: 'l-1-a',
  title: 'Une étape',
  hash: 'one',
  html: '',
  figuresHtml: [],
  definitions: [],
  exercise: null,
  simulator: null,
  text: '',
}

function found(current: Step) {
  const lesson = buildLesson()
  const edition = { steps: [current], grading: {} } as unknown as CompiledEdition // only the steps matter here
  return {
    place: {
      course: buildCourse(),
      lesson,
      lessonNumber: 1,
      nextLesson: null,
      edition,
      standard: edition,
      shown: 'standard' as const,
      hasEasyToRead: false,
    },
    step: current,
    index: 0,
  }
}

async function visit(headers: Record<string, string> = {}, current = step) {
  return keepPlace({ request: new Request('http://127.0.0.1/', { headers }), actor, ...found(current) })
}

async function place(): Promise<string | undefined> {
  return (await getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })).position?.stepId
}

test('a visit keeps the place', async () => {
  await insertLearner()
  await visit()
  expect(await place()).toBe('l-1-a')
})

test.each([[{ 'sec-purpose': 'prefetch' }], [{ purpose: 'prefetch' }], [{ 'sec-fetch-dest': 'iframe' }]])(
  '%o keeps nothing',
  async headers => {
    await insertLearner()
    await visit(headers as Record<string, string>)
    expect(await place()).toBeUndefined()
  },
)

test('a step that was changed since is told as updated, once', async () => {
  await insertLearner()
  await visit()
  expect((await visit({}, { ...step, hash: 'two' })).updated).toBe(true)
  expect((await visit({}, { ...step, hash: 'two' })).updated).toBe(false)
})

test('somebody with no key reads, and nothing is kept', async () => {
  await insertLearner()
  const kept = await keepPlace({ request: new Request('http://127.0.0.1/'), actor: null, ...found(step) })
  expect(kept).toEqual({ answer: null, updated: false, notKept: false })
  expect(await place()).toBeUndefined()
})
