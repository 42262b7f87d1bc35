import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeCard } from '#app/features/access-cards/index.server.ts'
import { readVisit, startAsGuest } from '#app/features/accounts/index.server.ts'
import { mergeLearners } from '#app/features/learning/index.server.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import {
  endTurn,
  endWorkshop,
  findSharedDevice,
  findWorkshop,
  listRoomParticipants,
  shareDevice,
  takeTurn,
} from '#app/features/workshops/index.server.ts'
import type { Workshop } from '#app/features/workshops/index.ts'
import { readSession } from '#app/platform/auth/sessions.server.ts'
import { atomically, db } from '#db'
import { learners, rooms, sessions } from '#db/schema'
import { insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { course } from '#tests/support/learning-acts.ts'
import { join, joined, openAtLyon, requestWith } from '#tests/support/workshop-acts.ts'

useFreshDatabase()
beforeEach(seedReferenceUnits)

/** A device of the workshop that several people use. */
async function openRoom(workshop: Workshop, cookie: string | null = null) {
  const shared = await shareDevice({ workshop, session: await readSession(requestWith(cookie)) })
  const device = await findSharedDevice(shared?.token ?? null)
  if (!shared || !device) throw new Error('The device was not shared.')
  return { ...device, token: shared.token }
}

type Room = Awaited<ReturnType<typeof openRoom>>

/** Somebody presses the tile of a first name. */
async function press(device: Room, firstName: string, given: { code?: string; cookie?: string } = {}) {
  const person = (await listRoomParticipants(device.room.id)).find(row => row.firstName === firstName)
  const request = requestWith(given.cookie)
  return takeTurn({
    ...device,
    participantId: person?.id ?? 'nobody',
    code: given.code ?? null,
    address: '192.0.2.1',
    request,
    session: await readSession(request),
  })
}

const personOf = async (cookie: string) => (await readVisit(requestWith(cookie))).viewer?.learnerId ?? null

describe('a device for several people', () => {
  test('gives each her own path, one at a time', async () => {
    const workshop = await openAtLyon()
    const device = await openRoom(workshop)
    const roomId = device.room.id
    const aya = await joined(workshop, { roomId, firstName: 'Aya' })
    const bernard = await joined(workshop, { roomId, firstName: 'Bernard' })
    expect(await personOf(aya.cookie)).toBeNull()
    const turn = await press(device, 'Aya', { cookie: bernard.cookie })
    expect(turn).toMatchObject({ turn: true, learnerId: aya.learnerId })
    expect(await personOf(bernard.cookie)).toBeNull()
    expect(await personOf(turn.turn ? turn.cookie : '')).toBe(aya.learnerId)
    expect(await db().select().from(sessions)).toHaveLength(1)
    await endTurn({ room: device.room, session: await readSession(requestWith(turn.turn ? turn.cookie : '')) })
    expect(await db().select().from(sessions)).toEqual([])
  })

  test('keeps the first one as its first person, and only a hash of its key', async () => {
    const workshop = await openAtLyon()
    const { cookie, learnerId } = await joined(workshop)
    const device = await openRoom(workshop, cookie)
    expect(await personOf(cookie)).toBeNull()
    expect(await press(device, 'Odile')).toMatchObject({ turn: true, learnerId })
    expect(JSON.stringify(await db().select().from(rooms))).not.toContain(device.token)
    expect(await findSharedDevice('another key')).toBeNull()
  })

  test('opens nothing of the people of another device', async () => {
    const workshop = await openAtLyon()
    await joined(workshop)
    const device = await openRoom(workshop)
    expect(await press(device, 'Odile')).toEqual({ turn: false, why: 'unknown' })
    const other = await openRoom(workshop)
    await joined(workshop, { roomId: other.room.id, firstName: 'Aya' })
    expect(await press(device, 'Aya')).toEqual({ turn: false, why: 'unknown' })
  })

  test('asks the four digits of whoever has made a card, and counts the tries', async () => {
    const workshop = await openAtLyon()
    const device = await openRoom(workshop)
    const { learnerId } = await joined(workshop, { roomId: device.room.id })
    await db().update(learners).set({ kind: 'card' }).where(eq(learners.id, learnerId))
    await makeCard({ learnerId, code: '2580', issuedById: null })
    expect(await press(device, 'Odile')).toEqual({ turn: false, why: 'has-card' })
    expect(await press(device, 'Odile', { code: '1111' })).toEqual({ turn: false, why: 'wrong-code' })
    expect(await press(device, 'Odile', { code: '2580' })).toMatchObject({ turn: true, learnerId })
  })

  test('asks them too where her path was merged into one with a card, and never opens an account', async () => {
    const workshop = await openAtLyon()
    const device = await openRoom(workshop)
    const roomId = device.room.id
    const [aya, bernard] = [
      await joined(workshop, { roomId, firstName: 'Aya' }),
      await joined(workshop, { roomId, firstName: 'Bernard' }),
    ]
    await insertLearner()
    await atomically(tx => [
      tx.insert(learners).values({ id: 'c', kind: 'card', createdAt: new Date(), lastSeenAt: new Date(), demo: false }),
    ])
    await makeCard({ learnerId: 'c', code: '2580', issuedById: null })
    await mergeLearners({ fromId: aya.learnerId, intoId: 'c', byId: 'c', courses: [course] })
    await mergeLearners({ fromId: bernard.learnerId, intoId: 'learner-1', byId: 'learner-1', courses: [course] })
    expect(await press(device, 'Aya')).toEqual({ turn: false, why: 'has-card' })
    expect(await press(device, 'Aya', { code: '2580' })).toMatchObject({ turn: true, learnerId: 'c' })
    expect(await press(device, 'Bernard')).toEqual({ turn: false, why: 'has-account' })
  })

  test('lets a path that its card has just opened take a turn here', async () => {
    const workshop = await openAtLyon()
    const { room } = await openRoom(workshop)
    const { learnerId, cookie } = await startAsGuest(requestWith())
    const answer = await join(workshop, { roomId: room.id, learnerId, cookie })
    const { facts } = await readSession(requestWith(cookie))
    expect(answer.joined).toBe(true)
    expect(facts).toMatchObject({ workshopId: workshop.id, roomId: room.id, shared: true })
  })

  test('is nobody’s once the workshop has ended', async () => {
    const workshop = await openAtLyon()
    const device = await openRoom(workshop)
    const { cookie } = await joined(workshop, { roomId: device.room.id })
    await endWorkshop({ id: workshop.id, at: new Date() })
    expect(await personOf(cookie)).toBeNull()
    const ended = (await findWorkshop(workshop.id)) ?? workshop
    expect(await press({ ...device, workshop: ended }, 'Odile')).toEqual({ turn: false, why: 'ended' })
    expect(await shareDevice({ workshop: ended, session: await readSession(requestWith()) })).toBeNull()
    expect((await findSharedDevice(device.token))?.workshop.closedAt).not.toBeNull()
  })
})
