import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readVisit, startAsGuest } from '#app/features/accounts/index.server.ts'
import { mergeLearners } from '#app/features/learning/index.server.ts'
import { runRetention } from '#app/features/my-data/index.server.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import {
  answerHelp,
  askForHelp,
  countNameless,
  endWorkshop,
  findByCode,
  findPlace,
  followWorkshop,
  getAttendance,
  listWorkshops,
} from '#app/features/workshops/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { readSession } from '#app/platform/auth/sessions.server.ts'
import { newId } from '#app/platform/ids.ts'
import { spacedCode } from '#app/platform/typed-code.ts'
import { db } from '#db'
import { accessLog, learners, participants, rooms, sessions, workshops } from '#db/schema'
import { insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep } from '#tests/support/learning-acts.ts'
import { join, joined, openAtLyon, requestWith } from '#tests/support/workshop-acts.ts'

useFreshDatabase()
beforeEach(seedReferenceUnits)

const actor = { id: 'karim', name: 'Karim, accueil' }
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

describe('the code', () => {
  test('opens its workshop however it is typed, and says who runs it', async () => {
    const { id, code } = await openAtLyon()
    const found = await findByCode({ typed: spacedCode(code).toLowerCase(), address: '192.0.2.1' })
    expect(found).toMatchObject({ id, helperName: 'Karim' })
  })

  test('is refused after thirty guesses from one place, even the right one; right ones are not counted', async () => {
    const { code } = await openAtLyon()
    for (let count = 0; count < 31; count++) await findByCode({ typed: code, address: '192.0.2.1' })
    const wrong = code === 'K7M4PX' ? 'K7M4PY' : 'K7M4PX'
    for (let count = 0; count < 30; count++) expect(await findByCode({ typed: wrong, address: '192.0.2.1' })).toBeNull()
    await expect(findByCode({ typed: code, address: '192.0.2.1' })).rejects.toThrow(TooManyAttemptsError)
    expect(await findByCode({ typed: code, address: '192.0.2.2' })).not.toBeNull()
  })
})

describe('somebody who joins', () => {
  test('gets a path of her own, whose name stays with the workshop', async () => {
    const workshop = await openAtLyon()
    const { cookie, learnerId } = await joined(workshop)
    const { viewer, session } = await readVisit(requestWith(cookie))
    expect(viewer).toMatchObject({ learnerId, kind: 'guest', displayName: null, grants: [] })
    expect(session.facts).toMatchObject({ way: 'workshop', workshopId: workshop.id, roomId: null })
    expect(await findPlace({ workshopId: workshop.id, learnerId })).toMatchObject({ firstName: 'Odile', isOpen: true })
  })

  test('pressing twice, is there once', async () => {
    const workshop = await openAtLyon()
    const sentId = newId()
    const [one, other] = [await joined(workshop, { sentId }), await joined(workshop, { sentId })]
    expect(other.learnerId).toBe(one.learnerId)
    expect((await getAttendance(workshop.id)).present).toBe(1)
  })

  test('with the first name and the drawing of another is asked for another drawing, and leaves no trace', async () => {
    const workshop = await openAtLyon()
    await joined(workshop)
    const before = (await db().select().from(learners)).length
    expect(await join(workshop, { firstName: 'ODILE' })).toEqual({ joined: false, why: 'same-person' })
    expect(await db().select().from(learners)).toHaveLength(before)
    expect((await join(workshop, { firstName: 'Odile', pictogram: 'boat' })).joined).toBe(true)
    // Nobody is told apart by a name that was not given.
    expect((await join(workshop, { firstName: null, pictogram: 'boat' })).joined).toBe(true)
    expect((await join(workshop, { firstName: null, pictogram: 'boat' })).joined).toBe(true)
  })

  test('with a path of her own goes on with it, and is told so in no other way', async () => {
    const workshop = await openAtLyon()
    const { learnerId, cookie } = await startAsGuest(requestWith())
    await joined(workshop, { learnerId, cookie })
    await joined(workshop, { learnerId, cookie })
    const { viewer, session } = await readVisit(requestWith(cookie))
    expect(viewer?.learnerId).toBe(learnerId)
    expect(session.facts).toMatchObject({ way: 'guest', workshopId: workshop.id })
    expect((await getAttendance(workshop.id)).present).toBe(1)
  })

  test('after the end is not let in, and nothing is begun', async () => {
    const workshop = await openAtLyon()
    await endWorkshop({ id: workshop.id, at: new Date() })
    expect(await join(workshop)).toEqual({ joined: false, why: 'ended' })
    const over = await openAtLyon(hours(-48))
    expect(await join(over)).toEqual({ joined: false, why: 'ended' })
    expect(await db().select().from(participants)).toEqual([])
  })
})

describe('the helper', () => {
  test('sees the step, never the answer, and each person reads once that she was followed', async () => {
    const workshop = await openAtLyon(hours(-1))
    const { learnerId } = await joined(workshop)
    await append({ ...openStep('l-1-b', hours(0.1).toISOString()), learnerId })
    for (const _ of [1, 2]) {
      const { people } = await followWorkshop({ workshop, actor, courses: [course] })
      expect(people).toMatchObject([
        { firstName: 'Odile', at: { lessonTitle: 'Leçon l-1', stepNumber: 2, stepTotal: 2 } },
      ])
      expect(JSON.stringify(people)).not.toContain(learnerId)
    }
    const journal = await db().select().from(accessLog).where(eq(accessLog.learnerId, learnerId))
    expect(journal).toMatchObject([{ act: 'workshop-followed', actorName: 'Karim, accueil' }])
  })

  test('does not see what somebody had done before she came', async () => {
    await insertLearner()
    await append(openStep('l-1-a', '2026-06-15T10:00:00Z'))
    const workshop = await openAtLyon()
    await join(workshop, { learnerId: 'learner-1' })
    const { people } = await followWorkshop({ workshop, actor, courses: [course] })
    expect(people).toMatchObject([{ at: null, hasCard: true }])
    const [row] = await db().select().from(participants)
    expect(row?.cardMadeAt).not.toBeNull()
  })

  test('is told who waits and since when, until somebody goes', async () => {
    const workshop = await openAtLyon()
    const { learnerId } = await joined(workshop)
    const follow = async () => (await followWorkshop({ workshop, actor, courses: [] })).people[0]
    await askForHelp({ workshopId: workshop.id, learnerId, wanted: true })
    const since = (await follow())?.helpAskedAt
    expect(since).not.toBeNull()
    await askForHelp({ workshopId: workshop.id, learnerId, wanted: true })
    expect((await follow())?.helpAskedAt).toEqual(since)
    await answerHelp({ workshopId: 'another', participantId: (await follow())?.id ?? '' })
    expect((await follow())?.helpAskedAt).toEqual(since)
    await answerHelp({ workshopId: workshop.id, participantId: (await follow())?.id ?? '' })
    expect((await follow())?.helpAskedAt).toBeNull()
  })

  test('counts who gives no name, and takes back only those', async () => {
    const workshop = await openAtLyon()
    await joined(workshop)
    await joined(workshop, { firstName: null, pictogram: 'sun' })
    await countNameless({ workshop, more: true })
    expect(await getAttendance(workshop.id)).toEqual({ present: 3, firstNames: ['Odile'], withoutName: 2 })
    for (const _ of [1, 2, 3]) await countNameless({ workshop, more: false })
    expect((await getAttendance(workshop.id)).present).toBe(2)
    expect(await listWorkshops({ paths: ['/ccas/cmcas-lyon/'], limit: 5 })).toMatchObject([{ present: 2 }])
    expect(await listWorkshops({ paths: ['/ccas/cmcas-essonne/'], limit: 5 })).toEqual([])
  })

  test('a day after the end reads no name but on the attendance sheet', async () => {
    const workshop = await openAtLyon()
    await joined(workshop)
    const later = new Date(workshop.expiresAt.getTime() + 24 * 3_600_000)
    expect(await followWorkshop({ workshop, actor, courses: [], at: later })).toEqual({
      present: 1,
      nameless: 0,
      people: [],
    })
    expect((await getAttendance(workshop.id)).firstNames).toEqual(['Odile'])
  })

  test('ending it lets each person go on, on her own device', async () => {
    const workshop = await openAtLyon()
    const { cookie, learnerId } = await joined(workshop)
    await endWorkshop({ id: workshop.id, at: new Date() })
    const { viewer, session } = await readVisit(requestWith(cookie))
    expect(viewer?.learnerId).toBe(learnerId)
    expect(session.facts?.workshopId).toBeNull()
    expect(await askForHelp({ workshopId: workshop.id, learnerId, wanted: true })).toBe(false)
  })
})

test('somebody whose path was merged into an account is found under both, and is known to hold a way in', async () => {
  const workshop = await openAtLyon()
  const { learnerId } = await joined(workshop)
  await insertLearner()
  await mergeLearners({ fromId: learnerId, intoId: 'learner-1', byId: 'learner-1', courses: [course] })
  expect(await findPlace({ workshopId: workshop.id, learnerId: 'learner-1' })).toMatchObject({ firstName: 'Odile' })
  expect((await followWorkshop({ workshop, actor, courses: [] })).people).toMatchObject([{ hasCard: true }])
})

test('retention forgets shared devices first, then requests for help, then who was there', async () => {
  const workshop = await openAtLyon()
  const { learnerId, cookie } = await joined(workshop)
  await db().insert(rooms).values({ id: 'r', workshopId: workshop.id, tokenHash: 'h', createdAt: new Date() })
  const turn = await joined(workshop, { roomId: 'r', firstName: 'Aya' })
  await askForHelp({ workshopId: workshop.id, learnerId, wanted: true })
  const forget = async (days: number) => {
    const at = new Date(workshop.expiresAt.getTime() + days * 24 * 3_600_000)
    const count = async (dryRun: boolean) =>
      (await runRetention({ at, dryRun })).find(({ rule }) => rule === 'attendance')?.count
    const told = await count(true)
    expect(await count(false)).toBe(told)
    return told
  }
  expect(await forget(-0.01)).toBe(0)
  expect(await db().select().from(sessions)).toHaveLength(2)
  await forget(0.01)
  expect((await readSession(requestWith(turn.cookie))).learner).toBeNull()
  expect((await readSession(requestWith(cookie))).facts?.workshopId).toBeNull()
  expect(await db().select().from(rooms)).toHaveLength(1)
  expect(await forget(2)).toBe(0)
  expect(await db().select().from(rooms)).toEqual([])
  expect((await db().select().from(participants)).filter(row => row.helpAskedAt)).toHaveLength(1)
  expect(await forget(100)).toBe(1)
  expect((await db().select().from(participants)).filter(row => row.helpAskedAt)).toEqual([])
  expect((await getAttendance(workshop.id)).present).toBe(2)
  expect(await forget(3 * 366)).toBe(2)
  expect(await db().select().from(workshops)).toEqual([])
  expect(await db().select().from(participants)).toEqual([])
})
