import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CompiledEdition, CourseEntry } from '#app/content/contract.ts'
import { applyKnownLessons, receiveBatch, registerDevice } from '#app/features/exchange/index.server.ts'
import {
  appendEvents,
  findAnswer,
  getCourseProgress,
  listFacts,
  mergeLearners,
} from '#app/features/learning/index.server.ts'
import { newId } from '#app/platform/ids.ts'
import { buildCourse, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { countEvents } from '#tests/support/learning-acts.ts'

// The courses on line, and what grades them: the rest is real.
const library = vi.hoisted(() => ({ currentLibrary: vi.fn(), readEdition: vi.fn() }))
vi.mock('#app/content/library/index.server.ts', () => library)

useFreshDatabase()

const lesson = buildLesson({ lessonId: 'l-1', stepIds: ['l-1-a'], exerciseIds: ['l-1-q'] })
const later = buildLesson({ lessonId: 'l-2', stepIds: ['l-2-a'], exerciseIds: ['l-2-q'] })

function putOnLine(...courses: CourseEntry[]): void {
  library.currentLibrary.mockReturnValue({ courses })
}

let device: { id: string; key: KeyObject }

beforeEach(async () => {
  putOnLine(buildCourse({ lessons: [lesson] }))
  library.readEdition.mockImplementation(async (hash: string) => {
    const id = `${hash.replace('hash-', '')}-q`
    // Only the key matters here.
    return {
      grading: { [id]: { id, rightChoiceIds: ['b'], feedbackHtml: {}, hintHtml: null } },
    } as unknown as CompiledEdition
  })
  await insertLearner()
  device = await newDevice('learner-1')
})

async function newDevice(learnerId: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const registered = await registerDevice({ learnerId, publicKey: publicKey.export({ format: 'jwk' }) })
  return { id: registered?.deviceId ?? '', key: privateKey }
}

const opened = (given: object = {}) => ({
  id: newId(),
  kind: 'step-opened',
  courseId: 'c-1',
  lessonId: 'l-1',
  stepId: 'l-1-a',
  stepHash: 'h',
  occurredAt: '2026-11-20T10:00:00Z',
  ...given,
})
const answered = (given: object = {}) => ({
  ...opened(),
  kind: 'answered',
  exerciseId: 'l-1-q',
  choiceIds: ['b'],
  ...given,
})

async function send(events: unknown[], { sentAt = new Date().toISOString(), change = (body: string) => body } = {}) {
  const body = JSON.stringify({ version: 1, deviceId: device.id, sentAt, events })
  const signature = createSign('sha256').update(body).sign({ key: device.key, dsaEncoding: 'ieee-p1363' })
  return receiveBatch({ body: change(body), signature: signature.toString('base64') })
}

async function receipt(...sent: Parameters<typeof send>) {
  const answer = await send(...sent)
  if ('fault' in answer) throw new Error(answer.fault)
  return answer
}

const progress = () => getCourseProgress({ learnerId: 'learner-1', courseId: 'c-1' })

describe('a batch', () => {
  test('is kept once, however often and in whatever order it comes', async () => {
    const facts = [opened(), answered()]
    expect((await receipt(facts)).accepted).toHaveLength(2)
    const total = await countEvents()
    const again = await receipt([...facts].reverse())
    expect([again.accepted, again.known.length]).toEqual([[], 2])
    expect(await countEvents()).toBe(total)
    expect((await progress()).lessons[0]?.finishedAt).toEqual(new Date('2026-11-20T10:00:00Z'))
  })

  test('is graded here: what a device thinks of an answer is not asked', async () => {
    await receipt([answered({ choiceIds: ['a'], payload: { outcome: 'right' } })])
    expect(await findAnswer({ learnerId: 'learner-1', courseId: 'c-1', exerciseId: 'l-1-q' })).toMatchObject({
      outcome: 'not-yet',
      choiceIds: ['a'],
    })
  })

  test('keeps what makes sense and says of each other line why not', async () => {
    await insertLearner({ id: 'other' })
    const others = opened({ learnerId: 'other' })
    const taken = opened()
    const mine = device
    device = await newDevice('other')
    await receipt([taken])
    device = mine
    const good = answered()
    const answer = await receipt([{ id: 'x' }, others, opened({ occurredAt: 'hier' }), taken, good, good, null])
    expect(answer.accepted).toEqual([good.id])
    expect(answer.known).toEqual([good.id])
    expect(answer.refused.map(({ reason }) => reason)).toEqual([
      'malformed',
      'other-person',
      'bad-date',
      'id-taken',
      'malformed',
    ])
    for (const { sentence } of answer.refused) expect(sentence).toMatch(/\.$/)
  })

  test('that tells a known fact at an earlier time moves it there, and at a later one changes nothing', async () => {
    const fact = opened()
    await receipt([fact])
    for (const occurredAt of ['2026-11-18T10:00:00Z', '2026-11-22T10:00:00Z']) {
      expect((await receipt([{ ...fact, occurredAt }])).known).toEqual([fact.id])
      expect((await progress()).position?.at).toEqual(new Date('2026-11-18T10:00:00Z'))
    }
  })

  test('may be signed in either way of writing a signature', async () => {
    const body = JSON.stringify({
      version: 1,
      deviceId: device.id,
      sentAt: new Date().toISOString(),
      events: [opened()],
    })
    const signature = createSign('sha256').update(body).sign({ key: device.key, dsaEncoding: 'der' }).toString('base64')
    expect(await receiveBatch({ body, signature })).toMatchObject({ known: [], refused: [] })
    expect(await receiveBatch({ body, signature: 'AAAA' })).toEqual({ fault: 'bad-signature' })
  })

  test('of ten thousand is kept for its first half, and asked for the rest', async () => {
    const facts = Array.from({ length: 10_000 }, () => opened())
    const answer = await receipt(facts)
    expect(answer.accepted).toHaveLength(5_000)
    expect(answer.refused).toHaveLength(5_000)
    expect(new Set(answer.refused.map(({ reason }) => reason))).toEqual(new Set(['batch-too-long']))
    expect((await receipt(facts.slice(5_000))).accepted).toHaveLength(5_000)
  }, 60_000)

  test('from a clock ten years off tells the right time', async () => {
    const hour = 3_600_000
    for (const years of [-10, 10]) {
      const sentAt = new Date(Date.now() + years * 365 * 24 * hour)
      const answer = await receipt([opened({ occurredAt: new Date(sentAt.getTime() - hour).toISOString() })], {
        sentAt: sentAt.toISOString(),
      })
      expect(answer.clock.corrected).toBe(true)
      const at = (await progress()).position?.at.getTime() ?? 0
      expect(Math.abs(Date.now() - hour - at)).toBeLessThan(60_000)
    }
  })

  test('that was changed on the way, cut, or sent by nobody we know is refused whole', async () => {
    const facts = [opened()]
    expect(await send(facts, { change: body => body.replace('l-1-a', 'l-1-b') })).toEqual({ fault: 'bad-signature' })
    expect(await send(facts, { change: body => body.slice(0, -20) })).toEqual({ fault: 'unreadable' })
    device = { ...device, id: newId() }
    expect(await send(facts)).toEqual({ fault: 'unknown-device' })
    expect(await countEvents()).toBe(0)
  })

  test('of a path that was merged since counts for the person', async () => {
    await insertLearner({ id: 'card' })
    await mergeLearners({ fromId: 'learner-1', intoId: 'card', byId: 'card', courses: [] })
    expect((await receipt([opened(), opened({ learnerId: 'card' })])).accepted).toHaveLength(2)
    expect((await getCourseProgress({ learnerId: 'card', courseId: 'c-1' })).position?.stepId).toBe('l-1-a')
  })

  test('whose copy tells an earlier time moves the fact to it', async () => {
    const fact = opened()
    await receipt([fact])
    const [row] = await listFacts('learner-1')
    if (!row) throw new Error('no fact')
    const copy = (iso: string) => [{ ...row, occurredAt: new Date(iso) }]
    const kept = { requirements: { lessons: [] }, recordedAt: new Date() }
    await appendEvents({ newEvents: copy('2026-11-21T10:00:00Z'), ...kept })
    expect((await progress()).position?.at).toEqual(new Date('2026-11-20T10:00:00Z'))
    await appendEvents({ newEvents: copy('2026-11-19T10:00:00Z'), ...kept })
    expect((await progress()).position?.at).toEqual(new Date('2026-11-19T10:00:00Z'))
  })
})

test('facts of a lesson that is not there yet wait, and count on the day it appears, graded', async () => {
  const before = [buildCourse({ lessons: [lesson] })]
  expect(await applyKnownLessons(before)).toBe(0)
  const place = { lessonId: 'l-2', stepId: 'l-2-a' }
  await receipt([opened(place), answered({ ...place, exerciseId: 'l-2-q' })])
  expect((await progress()).lessons).toEqual([{ lessonId: 'l-2', finishedAt: null }])
  const after = [buildCourse({ lessons: [lesson, later] })]
  putOnLine(...after)
  expect(await applyKnownLessons(after)).toBe(1)
  expect((await progress()).lessons[0]?.finishedAt).not.toBeNull()
  expect(await findAnswer({ learnerId: 'learner-1', courseId: 'c-1', exerciseId: 'l-2-q' })).toMatchObject({
    outcome: 'right',
  })
  expect(await applyKnownLessons(after)).toBe(0)
})

test.each([
  null,
  {},
  { kty: 'EC', crv: 'P-384', x: 'x', y: 'y' },
  { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) },
])('%j is no key', async publicKey => {
  expect(await registerDevice({ learnerId: 'learner-1', publicKey })).toBeNull()
})
