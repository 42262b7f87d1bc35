import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { openLibrary } from '#app/content/library/index.server.ts'
import { getLessonPlace } from '#app/features/catalog/index.server.ts'
import { findAnswer, getCourseProgress, listFacts } from '#app/features/learning/index.server.ts'
import {
  findOwner,
  keySheet,
  lastKeyedToday,
  type OpenedSheet,
  openSheet,
  printLesson,
} from '#app/features/paper/index.server.ts'
import { parisDay } from '#app/features/paper/index.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { db } from '#db'
import { accessCards, accessLog, learners, paperSheets } from '#db/schema'
import { courseFile, lessonFile } from '#tests/support/build-courses.ts'
import { insertLearner } from '#tests/support/build-learning.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { openSite, sharedPool } from '#tests/support/open-site.ts'

useFreshDatabase()
const pool = sharedPool()

const helper = buildViewer({ learnerId: 'helper', displayName: 'Karim' }, ['helper', '/ccas/slvie-1/'])
const elsewhere = buildViewer({ learnerId: 'other', displayName: 'Zoé' }, ['helper', '/ccas/slvie-2/'])
const lesson = { 'a/course.yaml': courseFile(), 'a/01-une/lesson.mdx': lessonFile() }

let site: ReturnType<typeof openSite>

beforeEach(async () => {
  site = openSite(lesson, pool)
  await site.build()
  openLibrary(site.cacheDir)
  await insertLearner({ id: 'odette' })
  await db().update(learners).set({ displayName: 'Odette' }).where(eq(learners.id, 'odette'))
})

async function print(learnerId: string | null): Promise<string> {
  const place = await getLessonPlace({ courseSlug: 'a', lessonSlug: 'une', wanted: 'standard' })
  if (!place) throw new Error('The lesson is not on line.')
  const { edition, shown, course } = place
  const [sheet] = await printLesson({ courseId: course.courseId, edition, shown, learnerId })
  if (!sheet) throw new Error('No sheet was printed.')
  return sheet.code
}

async function open(code: string, viewer = helper): Promise<OpenedSheet> {
  const opened = await openSheet({ viewer, code })
  if ('fault' in opened) throw new Error(opened.fault)
  return opened
}

async function key(code: string, choiceIds: string[] | null, learnerId = 'odette', more: [string, string[]][] = []) {
  const opened = await open(code)
  return keySheet({
    viewer: helper,
    opened,
    owner: { learnerId },
    day: parisDay(now()),
    readStepIds: opened.steps.map(step => step.id),
    answers: new Map([...(choiceIds ? [['q-debut', choiceIds] as const] : []), ...more]),
  })
}

const answerOf = (learnerId = 'odette') => findAnswer({ learnerId, courseId: 'c-a', exerciseId: 'q-debut' })

describe('printing', () => {
  test('again gives the same code; another person, or nobody, has another', async () => {
    const codes = [await print('odette'), await print('odette'), await print(null), await print(null)]
    expect(codes[0]).toBe(codes[1])
    expect(codes[2]).toBe(codes[3])
    expect(codes[0]).not.toBe(codes[2])
    expect(await db().select().from(paperSheets)).toHaveLength(2)
  })

  test('a code that another sheet bears is left to it', async () => {
    const code = await print('odette')
    await db().update(paperSheets).set({ sheetNumber: 9 }).where(eq(paperSheets.code, code))
    const next = await print('odette')
    expect(next).not.toBe(code)
    expect(await print('odette')).toBe(next)
  })
})

describe('keying in', () => {
  test('counts as on the web: steps, answer, lesson finished, with who keyed it in and a line in her journal', async () => {
    expect(await key(await print('odette'), ['b'])).toBe('kept')
    expect(await answerOf()).toMatchObject({ choiceIds: ['b'], outcome: 'right', attempts: 1 })
    const progress = await getCourseProgress({ learnerId: 'odette', courseId: 'c-a' })
    expect(progress.finishedAt).not.toBeNull()
    const facts = await listFacts('odette')
    expect(facts.map(({ kind, channel, enteredById }) => [kind, channel, enteredById])).toEqual([
      ['step-opened', 'paper', 'helper'],
      ['step-opened', 'paper', 'helper'],
      ['answered', 'paper', 'helper'],
    ])
    expect(facts.every(({ occurredAt }) => occurredAt <= now())).toBe(true)
    expect(await db().select().from(accessLog)).toMatchObject([
      {
        learnerId: 'odette',
        actorId: 'helper',
        actorName: 'Karim',
        act: 'sheet-keyed',
        detail: { sheet: 'feuille 1' },
      },
    ])
    expect(await lastKeyedToday(helper)).toMatchObject({ name: 'Odette', lesson: 'Une leçon', count: 1 })
    expect(await lastKeyedToday(elsewhere)).toBeNull()
  })

  test('twice changes nothing; a correction is a new answer, and the last one counts', async () => {
    const code = await print('odette')
    await key(code, ['a'])
    expect(await key(code, ['a'])).toBe('known')
    expect(await answerOf()).toMatchObject({ outcome: 'not-yet', attempts: 1 })
    expect(await key(code, ['b'])).toBe('kept')
    expect(await key(code, ['b'])).toBe('known')
    expect(await answerOf()).toMatchObject({ outcome: 'right', attempts: 2 })
    await key(code, ['a'])
    expect(await answerOf()).toMatchObject({ outcome: 'not-yet', attempts: 3 })
    expect((await lastKeyedToday(helper))?.count).toBe(1)
  })

  test('a simulator done together on a screen counts, as guided; one that is not done yet is no fact', async () => {
    const essai =
      '<Etape id="e-essai" titre="Essayer"><Simulateur id="s-code" type="code-sms" scenario="banque" /></Etape>'
    site = openSite(
      {
        ...lesson,
        'a/01-une/lesson.mdx': `${lessonFile()}\n${essai}\n`,
        'a/01-une/banque.yaml': readFileSync('courses/scenarios/code-sms/banque-du-lac.yaml', 'utf8'),
      },
      pool,
    )
    await site.build()
    openLibrary(site.cacheDir)
    const code = await print('odette')
    expect((await open(code)).questions.map(({ onScreen }) => onScreen)).toEqual([false, true])
    const keyBoth = (onScreen: string) => key(code, ['b'], 'odette', [['s-code', [onScreen]]])
    const result = () => findAnswer({ learnerId: 'odette', courseId: 'c-a', exerciseId: 's-code' })
    const finished = async () => (await getCourseProgress({ learnerId: 'odette', courseId: 'c-a' })).finishedAt !== null
    expect(await keyBoth('pas-encore')).toBe('kept')
    expect([await result(), await finished()]).toEqual([null, false])
    expect(await keyBoth('ensemble')).toBe('kept')
    expect(await result()).toMatchObject({ choiceIds: [], outcome: 'right', help: 3 })
    expect(await finished()).toBe(true)
  })

  test('an unanswered question is no fact, and the lesson is not finished', async () => {
    await key(await print('odette'), null)
    expect(await answerOf()).toBeNull()
    const progress = await getCourseProgress({ learnerId: 'odette', courseId: 'c-a' })
    expect(progress.lessons).toMatchObject([{ lessonId: 'l-a', finishedAt: null }])
  })

  test('one blank sheet, copied, serves several people', async () => {
    const code = await print(null)
    const newcomer = { id: newId(), name: 'Jean', unitId: 'slvie-1' }
    const opened = await open(code)
    expect(opened.owner).toBeNull()
    const sheet = { viewer: helper, opened, day: parisDay(now()), readStepIds: ['debut', 'q-debut'] }
    for (const outcome of ['kept', 'known'])
      expect(await keySheet({ ...sheet, owner: { newcomer }, answers: new Map([['q-debut', ['b']]]) })).toBe(outcome)
    await key(code, ['a'])
    expect(await answerOf(newcomer.id)).toMatchObject({ outcome: 'right' })
    expect(await answerOf()).toMatchObject({ outcome: 'not-yet' })
    const [jean] = await db().select().from(learners).where(eq(learners.id, newcomer.id))
    expect(jean).toMatchObject({ kind: 'card', displayName: 'Jean', unitId: 'slvie-1' })
    expect((await lastKeyedToday(helper))?.count).toBe(2)
  })
})

describe('whose sheet', () => {
  test('another unit’s is refused, one that nobody printed too, and one of somebody who was forgotten', async () => {
    const code = await print('odette')
    expect(await openSheet({ viewer: elsewhere, code })).toEqual({ fault: 'other-unit' })
    expect(await openSheet({ viewer: helper, code: '00000000' })).toEqual({ fault: 'unknown' })
    await db().update(learners).set({ kind: 'erased' }).where(eq(learners.id, 'odette'))
    expect(await openSheet({ viewer: helper, code })).toEqual({ fault: 'nobody' })
  })

  test('a name only proposes; a card number finds, with no unit too; other units stay closed', async () => {
    await insertLearner({ id: 'sans-unite', unitId: null })
    await db().update(learners).set({ kind: 'card', displayName: 'Sam' }).where(eq(learners.id, 'sans-unite'))
    await giveCard('sans-unite', 'K7F-42M')
    await giveCard('odette', 'MAR-THA')
    const look = { viewer: helper, chosenId: null, newName: '', newUnitId: '', formId: newId() }
    expect(await findOwner({ ...look, written: 'ODE' })).toMatchObject({
      fault: 'choose',
      people: [{ learnerId: 'odette', reference: 'MAR-THA' }],
    })
    expect(await findOwner({ ...look, written: 'ode', chosenId: 'odette' })).toMatchObject({
      person: { learnerId: 'odette' },
    })
    expect(await findOwner({ ...look, written: 'sam' })).toMatchObject({ fault: 'nobody' })
    expect(await findOwner({ ...look, written: 'sam', chosenId: 'odette' })).toMatchObject({ fault: 'nobody' })
    expect(await findOwner({ ...look, written: 'k7f 42m' })).toMatchObject({ person: { learnerId: 'sans-unite' } })
    expect(await findOwner({ ...look, written: 'martha', viewer: elsewhere })).toMatchObject({ fault: 'other-unit' })
    expect(await findOwner({ ...look, written: 'odette', viewer: elsewhere })).toMatchObject({ fault: 'nobody' })
    expect(await findOwner({ ...look, written: '' })).toMatchObject({ fault: 'empty' })
    const newcomer = { ...look, written: '', newName: 'Jean' }
    expect(await findOwner({ ...newcomer, newUnitId: 'slvie-2' })).toMatchObject({ fault: 'unit' })
    const once = await findOwner({ ...newcomer, newUnitId: 'slvie-1' })
    expect(await findOwner({ ...newcomer, newUnitId: 'slvie-1' })).toEqual(once)
  })
})

describe('a lesson that has changed since', () => {
  test('is read as it was printed; a step and a question that are gone are told', async () => {
    const code = await print('odette')
    site.write({ 'a/01-une/lesson.mdx': lessonFile({ step: 'autre' }) })
    await site.build()
    openLibrary(site.cacheDir)
    const opened = await open(code)
    expect(opened).toMatchObject({ changed: false, steps: [], questions: [] })
    expect(opened.gone).toEqual({ steps: ['Le début', 'À vous'], questions: 1 })
  })

  test('is kept as it was printed where it is off line', async () => {
    const code = await print('odette')
    site.remove('a')
    await site.build()
    openLibrary(site.cacheDir)
    expect(await open(code)).toMatchObject({
      course: null,
      lessonTitle: 'Une leçon',
      questions: [{ stepId: 'q-debut' }],
    })
    expect(await key(code, ['b'])).toBe('kept')
    expect(await answerOf()).toMatchObject({ outcome: 'right' })
  })
})

async function giveCard(learnerId: string, reference: string): Promise<void> {
  await db().insert(accessCards).values({
    id: newId(),
    learnerId,
    reference,
    secretHash: reference,
    wordsHash: reference,
    codeHash: '',
    createdAt: now(),
  })
}
