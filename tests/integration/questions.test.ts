import { beforeEach, expect, test } from 'vitest'
import { QUESTIONS } from '#app/content/compile/questions/written-questions.builder.ts'
import { toMdx } from '#app/content/compile/write-questions.ts'
import { openLibrary } from '#app/content/library/index.server.ts'
import { submitAnswer } from '#app/features/assessment/index.server.ts'
import type { Help, Sent } from '#app/features/assessment/index.ts'
import { getLessonPlace } from '#app/features/catalog/index.server.ts'
import { keepBatch } from '#app/features/exchange/receive-batch.server.ts'
import { findAnswer } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { keySheet, openSheet, printLesson } from '#app/features/paper/index.server.ts'
import { parisDay, readLetters } from '#app/features/paper/index.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { db } from '#db'
import { events, exerciseProgress } from '#db/schema'
import { courseFile } from '#tests/support/build-courses.ts'
import { insertLearner } from '#tests/support/build-learning.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { openSite, sharedPool } from '#tests/support/open-site.ts'

useFreshDatabase()
const pool = sharedPool()

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300"><path d="M0 0h9v9z"/></svg>'
const lesson = `---\nid: l-a\ntitre: Les questions\n---\n${toMdx(QUESTIONS)}`
const odette: Actor = { learnerId: 'odette', channel: 'web', enteredById: null }

beforeEach(async () => {
  const site = openSite(
    { 'a/course.yaml': courseFile(), 'a/01-une/lesson.mdx': lesson, 'a/01-une/phrase.svg': drawing },
    pool,
  )
  await site.build()
  openLibrary(site.cacheDir)
  await insertLearner({ id: 'odette' })
})

async function place() {
  const found = await getLessonPlace({ courseSlug: 'a', lessonSlug: 'une', wanted: 'standard' })
  if (!found) throw new Error('The lesson is not on line.')
  return found
}

async function answer({ id, sent, help = 0, actor = odette }: { id: string; sent: Sent; help?: Help; actor?: Actor }) {
  const { course, lesson: entry, edition } = await place()
  const step = edition.steps.find(({ exercise }) => exercise?.id === id)
  if (!step) throw new Error('no such question')
  return submitAnswer({ actor, course, lesson: entry, edition, step, answer: { sent, eventId: newId(), help } })
}

const kept = (exerciseId: string) => findAnswer({ learnerId: 'odette', courseId: 'c-a', exerciseId })

test('what is typed is graded and kept nowhere, whatever the question', async () => {
  const secret = 'motsecretdodette'
  await answer({ id: 'q-trous', sent: { 'trou-a': [secret], 'trou-b': ['2'] } })
  await answer({ id: 'q-courte', sent: { reponse: [`${secret} signaler`] } })
  await answer({ id: 'q-nombre', sent: { reponse: ['9 876,5 €'] } })
  for (const { id } of QUESTIONS) await answer({ id, sent: { choix: [secret], reponse: [secret], 'trou-a': [secret] } })
  expect(await kept('q-trous')).toMatchObject({ choiceIds: ['a:non', 'b=2'], outcome: 'partly' })
  expect(await kept('q-nombre')).toMatchObject({ choiceIds: ['reponse:ok'], outcome: 'right' })
  const everything = JSON.stringify([await db().select().from(events), await db().select().from(exerciseProgress)])
  expect(everything).not.toContain(secret)
  // Four digits stand somewhere in an identifier by chance: kept, they would stand alone.
  expect(everything).not.toMatch(/(?<![\w-])9876(?![\w-])/)
})

test('the help of her last tries counts, whatever the form says; a right answer begins anew; a helper’s hand is help', async () => {
  const [wrong, right] = [{ choix: ['vrai'] }, { choix: ['faux'] }]
  await answer({ id: 'q-vrai', sent: wrong, help: 2 })
  await answer({ id: 'q-vrai', sent: right, help: 0 })
  expect(await kept('q-vrai')).toMatchObject({ outcome: 'right', help: 2 })
  await answer({ id: 'q-vrai', sent: right, help: 0 })
  expect(await kept('q-vrai')).toMatchObject({ help: 0 })
  await answer({ id: 'q-vrai', sent: right, actor: { ...odette, enteredById: 'karim' } })
  expect(await kept('q-vrai')).toMatchObject({ help: 3 })
})

test('a device tells its hints, and can claim nothing about what was typed', async () => {
  const told = (exerciseId: string, choiceIds: string[], help?: number) => ({
    id: newId(),
    kind: 'answered',
    courseId: 'c-a',
    lessonId: 'l-a',
    stepId: exerciseId,
    exerciseId,
    choiceIds,
    ...(help === undefined ? {} : { help }),
    occurredAt: new Date(now().getTime() - 60_000).toISOString(),
  })
  const { edition } = await place()
  const order = edition.grading['q-ordre']
  const right = order?.kind === 'ordering' ? order.order : []
  const batch = {
    version: 1 as const,
    deviceId: 'd',
    sentAt: now().toISOString(),
    events: [
      told('q-courte', ['reponse:ok'], 1),
      told('q-ordre', right, 3),
      told('q-choix', ['b']),
      told('q-choix', ['b'], 4),
    ],
  }
  const receipt = await keepBatch({ batch, learnerId: 'odette' })
  expect([receipt.accepted.length, receipt.refused.length]).toEqual([3, 1])
  expect(await kept('q-courte')).toMatchObject({ choiceIds: ['reponse:non'], outcome: 'not-yet', help: 1 })
  expect(await kept('q-ordre')).toMatchObject({ choiceIds: right, outcome: 'right', help: 3 })
  expect((await kept('q-choix'))?.help).toBeUndefined()
})

test('every kind is printed and keyed in by letters; what was written is judged by who keys it in', async () => {
  const { course, edition, shown } = await place()
  const sheets = await printLesson({ courseId: course.courseId, edition, shown, learnerId: 'odette' })
  expect(sheets.flatMap(({ steps }) => steps)).toHaveLength(QUESTIONS.length)
  const viewer = buildViewer({ learnerId: 'helper', displayName: 'Karim' }, ['helper', '/ccas/slvie-1/'])
  const typed: Record<string, string> = {
    'q-choix': 'b',
    'q-vrai': 'b',
    'q-trous': 'OB',
    'q-nombre': 'n',
    'q-courte': 'o',
  }
  const outcomes: Record<string, string> = {}
  for (const { code } of sheets) {
    const opened = await openSheet({ viewer, code })
    if ('fault' in opened) throw new Error(opened.fault)
    const answers = new Map<string, string[]>()
    for (const { exercise } of opened.questions) {
      const read = readLetters({ typed: typed[exercise.id] ?? '', question: exercise })
      if (read && 'choiceIds' in read) answers.set(exercise.id, read.choiceIds)
    }
    await keySheet({ viewer, opened, owner: { learnerId: 'odette' }, day: parisDay(now()), readStepIds: [], answers })
  }
  for (const id of Object.keys(typed)) outcomes[id] = (await kept(id))?.outcome ?? ''
  expect(outcomes).toEqual({
    'q-choix': 'right',
    'q-vrai': 'right',
    'q-trous': 'right',
    'q-nombre': 'not-yet',
    'q-courte': 'right',
  })
  expect((await kept('q-choix'))?.help).toBeUndefined()
})
