import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  checkAttestation,
  findAttestation,
  findPaperOf,
  issueAttestation,
  listAttestedTwice,
  listMyAttestations,
} from '#app/features/attestation/index.server.ts'
import { listAccesses } from '#app/features/identity/index.server.ts'
import { mergeLearners, undoMerge } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { eraseLearner, runRetention } from '#app/features/my-data/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { newId } from '#app/platform/ids.ts'
import { atomically, db, engine, rawStatement } from '#db'
import { attestations, enrolments } from '#db/schema'
import { buildCourse, buildEvent, buildLesson, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, openStep, right } from '#tests/support/learning-acts.ts'

useFreshDatabase()

const course = buildCourse({
  title: 'Mots de passe',
  objectives: ['Un.', 'Deux.', 'Trois.', 'Quatre.'],
  lessons: [buildLesson({ lessonId: 'l-1' }), buildLesson({ lessonId: 'l-2', exerciseIds: [] })],
})
const address = '192.0.2.1'

async function finishCourse(learnerId = 'learner-1'): Promise<void> {
  const steps = ['l-1-a', 'l-1-b', 'l-2-a', 'l-2-b'].map((step, index) => openStep(step, `2026-06-15T1${index}:00:00Z`))
  const answer = buildEvent({ kind: 'answered', stepId: 'l-1-b', exerciseId: 'l-1-q', payload: right })
  await append(...[...steps, answer].map(event => ({ ...event, learnerId })))
}

const ask = (given: Partial<Parameters<typeof issueAttestation>[0]> = {}) =>
  issueAttestation({
    actor: onTheWeb('learner-1'),
    helperName: null,
    course,
    name: 'Odette',
    unitId: 'slvie-1',
    anew: false,
    ...given,
  })

async function made(given: Parameters<typeof ask>[0] = {}) {
  const attestation = await ask(given)
  if (!attestation) throw new Error('The course is not finished.')
  return attestation
}

const send = (statement: string) => atomically(tx => [rawStatement(tx, sql.raw(statement))])
const check = async (typed: string) => (await checkAttestation({ typed, address })).kind

describe('an attestation', () => {
  test('is given once the course is finished, and is the same when asked again', async () => {
    await insertLearner()
    expect(await ask()).toBeNull()
    await finishCourse()
    const first = await made()
    expect(first).toMatchObject({ name: 'Odette', unitName: 'slvie-1', objectives: ['Un.', 'Deux.', 'Trois.'] })
    expect((await made()).code).toBe(first.code)
    expect((await findAttestation({ learnerId: 'learner-1', courseId: 'c-1' })).attestation?.code).toBe(first.code)
    expect(await check(first.code)).toBe('valid')
  })

  test('made anew, or with another name, takes the place of the one before', async () => {
    await insertLearner()
    await finishCourse()
    const codes = [await made(), await made({ anew: true }), await made({ name: 'Odette M.' })].map(({ code }) => code)
    expect(await Promise.all(codes.map(check))).toEqual(['not-valid', 'not-valid', 'valid'])
  })

  test('asked twice at the very same instant is one paper, whether it is the first or takes the place of another', async () => {
    await insertLearner()
    await finishCourse()
    const first = await Promise.all([made(), made(), made()])
    expect(new Set(first.map(({ code }) => code)).size).toBe(1)
    const second = await Promise.all([made({ anew: true }), made({ anew: true })])
    expect(new Set(second.map(({ code }) => code)).size).toBe(1)
    expect(await db().select().from(attestations)).toHaveLength(2)
    expect(await check(first[0].code)).toBe('not-valid')
    expect(await check(second[0].code)).toBe('valid')
  })

  test('asked at the very same instant with two names, one alone counts, and both are answered', async () => {
    await insertLearner()
    await finishCourse()
    const names = ['Odette', 'Odette M.', null]
    const papers = await Promise.all(names.map(name => made({ name })))
    expect(papers.map(({ name }) => name)).toEqual(names)
    const states = await Promise.all(papers.map(({ code }) => check(code)))
    expect(states.sort()).toEqual(['not-valid', 'not-valid', 'valid'])
  })

  test('a second one in force is refused by the database itself', async () => {
    await insertLearner()
    await finishCourse()
    const one = await made()
    const twin = { ...one, id: newId(), code: '000000000000' }
    await expect((async () => db().insert(attestations).values(twin))()).rejects.toThrow()
  })

  test('made twice before the database refused it: the migration leaves the latest in force', async () => {
    await insertLearner()
    await finishCourse()
    const one = await made()
    const file = readFileSync(`db/${engine}/migrations/0003_one-attestation-in-force.sql`, 'utf8')
    const [, mend = '', index = ''] = file.split('--> statement-breakpoint')
    await send('drop index attestations_in_force')
    const later = { ...one, id: newId(), code: '000000000000', issuedAt: new Date(one.issuedAt.getTime() + 1) }
    await db().insert(attestations).values(later)
    await send(mend)
    await send(index)
    expect([await check(one.code), await check(later.code)]).toEqual(['not-valid', 'valid'])
  })

  test('is found by a path that was merged into hers', async () => {
    await insertLearner()
    await insertLearner({ id: 'card', unitId: 'slvie-1' })
    await finishCourse()
    const { code } = await made()
    await mergeLearners({ fromId: 'learner-1', intoId: 'card', byId: 'card', courses: [course] })
    expect((await made({ actor: onTheWeb('card') })).code).toBe(code)
  })

  test('of two paths that are merged, the latest of a course counts; the other counts again where they are parted', async () => {
    await insertLearner()
    await insertLearner({ id: 'card', unitId: 'slvie-1' })
    await finishCourse()
    await finishCourse('card')
    const codes = [(await made()).code, (await made({ actor: onTheWeb('card'), name: 'Jean' })).code]
    expect(await Promise.all(codes.map(check))).toEqual(['valid', 'valid'])
    expect(await listAttestedTwice('learner-1', 'card')).toEqual(['Mots de passe'])
    const merge = await mergeLearners({ fromId: 'card', intoId: 'learner-1', byId: 'learner-1', courses: [course] })
    expect(await Promise.all(codes.map(check))).toEqual(['not-valid', 'valid'])
    expect(await listMyAttestations('learner-1')).toMatchObject([{ name: 'Jean' }])
    // She makes it anew: that one alone counts. What was the other path's is not touched.
    codes.push((await made({ anew: true, name: 'Odette' })).code)
    expect(await Promise.all(codes.map(check))).toEqual(['not-valid', 'not-valid', 'valid'])
    expect(await listMyAttestations('learner-1')).toHaveLength(1)
    await undoMerge({ mergeId: merge?.mergeId ?? '', byId: 'admin', courses: [course] })
    expect(await Promise.all(codes.map(check))).toEqual(['not-valid', 'valid', 'valid'])
    expect(await listMyAttestations('card')).toMatchObject([{ name: 'Jean' }])
  })

  test('stays hers when the course has gone, and can be made anew: what it says was kept the day it was made', async () => {
    await insertLearner()
    await insertLearner({ id: 'other' })
    await finishCourse()
    const { code } = await made()
    for (const word of [course.slug, course.courseId])
      expect((await findPaperOf({ learnerId: 'learner-1', word }))?.code).toBe(code)
    expect(await findPaperOf({ learnerId: 'other', word: course.slug })).toBeNull()
    expect(await findPaperOf({ learnerId: 'learner-1', word: 'un-autre' })).toBeNull()
    // What was learned since a lesson was added no longer ends the course; the paper still says that it was followed.
    await db().update(enrolments).set({ finishedAt: null })
    const anew = await made({ anew: true, name: null })
    expect(anew).toMatchObject({ courseTitle: 'Mots de passe', finishedAt: new Date('2026-06-15T13:00:00Z') })
    expect(await listMyAttestations('learner-1')).toMatchObject([{ code: anew.code, name: null }])
  })

  test('made by a helper with her yes is written in her journal', async () => {
    await insertLearner()
    await finishCourse()
    await made({ actor: { learnerId: 'learner-1', channel: 'web', enteredById: 'karim' }, helperName: 'Karim' })
    expect(await listAccesses('learner-1')).toMatchObject([{ act: 'attestation-made', actorName: 'Karim' }])
  })
})

describe('whoever checks one', () => {
  test('reads the course and the month, and nothing of the person', async () => {
    await insertLearner()
    await finishCourse()
    const { code } = await made()
    const answer = await checkAttestation({ typed: ` ${code.toLowerCase()} `, address })
    expect(Object.keys(answer).sort()).toEqual(['courseTitle', 'finishedAt', 'kind'])
    expect(JSON.stringify(answer)).not.toContain('Odette')
  })

  test('is told of a code that nobody gave, and of one that is not a code', async () => {
    expect(await check('7KMP 3NWX')).toBe('unreadable')
    expect(await check('000000000000')).toBe('unknown')
  })

  test('can’t try codes without end', async () => {
    for (let tries = 0; tries < 60; tries++) await check('000000000000')
    await expect(check('000000000000')).rejects.toThrow(TooManyAttemptsError)
  })
})

describe('with time', () => {
  test('of somebody erased nothing remains but the course, the month and the code; after three years, nothing', async () => {
    await insertLearner()
    await finishCourse()
    const { id, code, issuedAt } = await made()
    await eraseLearner({ learnerId: 'learner-1' })
    expect(await db().select().from(attestations)).toMatchObject([
      {
        learnerId: null,
        name: null,
        unitName: null,
        issuedById: null,
        code,
        finishedAt: new Date('2026-06-01T00:00:00Z'),
      },
    ])
    const [{ id: keptId, issuedAt: keptFrom } = { id, issuedAt }] = await db().select().from(attestations)
    expect(keptId).not.toBe(id)
    expect(keptFrom).toEqual(new Date(Date.UTC(issuedAt.getUTCFullYear(), issuedAt.getUTCMonth())))
    expect(await check(code)).toBe('not-valid')
    const later = (days: number) => new Date(keptFrom.getTime() + days * 86_400_000)
    await runRetention({ at: later(3 * 365 - 2), dryRun: false })
    expect(await check(code)).toBe('not-valid')
    await runRetention({ at: later(3 * 366), dryRun: false })
    expect(await check(code)).toBe('unknown')
  })

  test('a guest who does not come back leaves no name on hers, which still counts', async () => {
    await insertLearner({ unitId: null })
    await finishCourse()
    const { code } = await made({ unitId: null })
    await runRetention({ at: new Date(Date.now() + 40 * 86_400_000), dryRun: false })
    expect(await db().select().from(attestations)).toMatchObject([{ learnerId: null, name: null }])
    expect(await check(code)).toBe('valid')
  })
})
