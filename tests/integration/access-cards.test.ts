import { asc, like, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  checkCard,
  checkOwnCode,
  findCardByReference,
  type Held,
  listCards,
  makeCard,
  revokeCards,
} from '#app/features/access-cards/index.server.ts'
import { mergeLearners } from '#app/features/learning/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { db, rows } from '#db'
import { accessCards, learners, rateLimits } from '#db/schema'
import { insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const code = '2580'
const address = '192.0.2.1'

async function newCard(learnerId = 'learner-1') {
  return makeCard({ learnerId, code, issuedById: null })
}

const open = (held: Held, typed = code) => checkCard({ held, code: typed, address })

describe('a card', () => {
  test('opens by its square and by its words, with its digits only', async () => {
    await insertLearner()
    const { secret, words } = await newCard()
    expect(await open({ kind: 'secret', secret })).toMatchObject({ kind: 'open', learnerId: 'learner-1' })
    expect(await open({ kind: 'words', words })).toMatchObject({ kind: 'open', learnerId: 'learner-1' })
    expect(await open({ kind: 'words', words }, '0852')).toMatchObject({ kind: 'wrong', triesLeft: 4 })
    expect(await open({ kind: 'words', words: [...words].reverse() })).toMatchObject({ kind: 'wrong' })
  })

  test('dies when another takes its place, and says so to whoever knows its digits', async () => {
    await insertLearner()
    const first = await newCard()
    const second = await newCard()
    expect(await open({ kind: 'secret', secret: first.secret })).toEqual({ kind: 'revoked' })
    expect(await open({ kind: 'secret', secret: first.secret }, '1111')).toMatchObject({ kind: 'wrong' })
    expect(await open({ kind: 'secret', secret: second.secret })).toMatchObject({ kind: 'open' })
    expect((await listCards(['learner-1'])).filter(card => !card.revokedAt)).toHaveLength(1)
    expect((await findCardByReference(second.reference))?.revokedAt).toBeNull()
    await revokeCards({ learnerIds: ['learner-1'], at: new Date() })
    expect(await open({ kind: 'secret', secret: second.secret })).toEqual({ kind: 'revoked' })
  })

  test('locks after five wrong tries, by whichever way they came, and so does an empty place', async () => {
    await insertLearner()
    const { secret, words } = await newCard()
    for (const left of [4, 3, 2])
      expect(await open({ kind: 'words', words }, '9999')).toEqual({ kind: 'wrong', triesLeft: left })
    expect(await checkOwnCode({ learnerIds: ['learner-1'], code: '9999', address })).toBe(false)
    expect(await open({ kind: 'secret', secret }, '9999')).toEqual({ kind: 'wrong', triesLeft: 0 })
    await expect(open({ kind: 'words', words })).rejects.toThrow(TooManyAttemptsError)
    await expect(open({ kind: 'secret', secret })).rejects.toThrow(TooManyAttemptsError)
    const nobody: Held = { kind: 'secret', secret: 'nobody' }
    for (let tries = 0; tries < 5; tries++) expect((await open(nobody)).kind).toBe('wrong')
    await expect(open(nobody)).rejects.toThrow(TooManyAttemptsError)
  }, 30_000)

  test('counts wrong tries in the database, not in the program, and keeps those of the day', async () => {
    await insertLearner()
    const { secret } = await newCard()
    await open({ kind: 'secret', secret }, '9999')
    expect(await open({ kind: 'secret', secret })).toMatchObject({ kind: 'open' })
    const counted = async (door: string) =>
      (await db().select().from(rateLimits)).find(({ key }) => key.startsWith(`${door}:`))?.points
    expect([await counted('card'), await counted('card-day')]).toEqual([undefined, 1])
    // As another process would have: what it counted is found here.
    await db().update(rateLimits).set({ points: 20 }).where(like(rateLimits.key, 'card-day:%'))
    await expect(open({ kind: 'secret', secret })).rejects.toThrow(TooManyAttemptsError)
  }, 30_000)

  test('names a guest, counts her where she says, and keeps the name of whoever has one', async () => {
    await insertLearner({ id: 'someone', unitId: 'slvie-1' })
    await insertLearner({ unitId: null })
    await makeCard({
      learnerId: 'learner-1',
      code,
      issuedById: null,
      holder: { displayName: 'Odette', unitId: 'slvie-1' },
    })
    await makeCard({ learnerId: 'someone', code, issuedById: null, holder: { displayName: 'Odette', unitId: null } })
    const kept = await db().select().from(learners).orderBy(asc(learners.id))
    const told = kept.map(({ kind, displayName, unitId, describedAt }) => ({ kind, displayName, unitId, describedAt }))
    // When she said it, so that an older bundle does not take it back.
    expect(told).toEqual([
      { kind: 'card', displayName: 'Odette', unitId: 'slvie-1', describedAt: expect.any(Date) },
      { kind: 'account', displayName: null, unitId: 'slvie-1', describedAt: null },
    ])
  })

  test('dies too where it was that of a path merged into hers', async () => {
    await insertLearner()
    await insertLearner({ id: 'learner-2' })
    const old = await newCard('learner-2')
    await mergeLearners({ fromId: 'learner-2', intoId: 'learner-1', byId: 'learner-1', courses: [] })
    await newCard()
    expect(await open({ kind: 'secret', secret: old.secret })).toEqual({ kind: 'revoked' })
  })

  test('asks its digits again where the device knows whose path it is', async () => {
    await insertLearner()
    await newCard()
    const check = (typed: string) => checkOwnCode({ learnerIds: ['learner-1'], code: typed, address })
    expect(await check(code)).toBe(true)
    expect(await check('9999')).toBe(false)
    expect(await checkOwnCode({ learnerIds: ['nobody'], code, address })).toBe(false)
  })

  test('leaves nothing in the tables that opens it, nor who tried', async () => {
    await insertLearner()
    const { secret, words } = await newCard()
    await open({ kind: 'words', words }, '9999')
    const written = JSON.stringify([
      await rows(sql`select * from ${accessCards}`),
      await rows(sql`select * from ${rateLimits}`),
    ])
    for (const told of [secret, address, ...words.filter(word => word.length > 4)]) expect(written).not.toContain(told)
    // Four digits stand somewhere in a hash by chance: told, they would stand alone.
    expect(written).not.toMatch(new RegExp(`(?<![\\w-])${code}(?![\\w-])`))
  })
})
