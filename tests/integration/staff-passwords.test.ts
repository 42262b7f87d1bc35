import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  choosePassword,
  insertAccount,
  OneTimePasswordOverError,
  readVisit,
  signIn,
} from '#app/features/accounts/index.server.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import { givePassword } from '#app/features/team/index.server.ts'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { db } from '#db'
import { accessLog, credentials, oneTimePasswords, sessions } from '#db/schema'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const old = 'un vélo bleu sous la pluie'
const chosen = 'quatre mots sans lien'
const learnerId = 'karim'
const admin = buildViewer({ learnerId: 'admin', displayName: 'Administration' }, ['admin', '/ccas/'])

beforeEach(async () => {
  await seedReferenceUnits()
  await insertAccount({
    id: learnerId,
    displayName: 'Karim',
    email: 'karim@exemple.example',
    passwordHash: await hashPassword(old),
    unitId: null,
    grants: [{ role: 'helper', unitId: 'cmcas-lyon' }],
    demo: false,
    at: new Date(),
  })
})

function request(cookie = ''): Request {
  return new Request('http://127.0.0.1/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
}

async function enter(password: string): Promise<string | null> {
  const credentials = { email: 'karim@exemple.example', password, address: '192.0.2.1' }
  return (await signIn({ ...credentials, request: request() }))?.cookie ?? null
}

const give = (at = new Date()) => givePassword({ viewer: admin, learnerId, at })

async function choose(cookie: string, { current = '', password = chosen } = {}) {
  const { session } = await readVisit(request(cookie))
  if (!session.facts) throw new Error('There is no session.')
  return choosePassword({ learnerId, facts: session.facts, current, password, request: request() })
}

describe('a password given at the desk', () => {
  test('is six letters and two digits, dies after three days, and is kept nowhere as it is', async () => {
    const at = new Date('2026-11-24T10:00:00Z')
    const { password, expiresAt } = await give(at)
    expect(password).toMatch(/^[a-z]{6}\d{2}$/)
    expect(expiresAt).toEqual(new Date('2026-11-27T10:00:00Z'))
    expect(JSON.stringify(await db().select().from(oneTimePasswords))).not.toContain(password)
  })

  test('kills the old password and the open sessions, and is written in the journal', async () => {
    const cookie = (await enter(old)) ?? ''
    await give()
    expect(await enter(old)).toBeNull()
    expect((await readVisit(request(cookie))).viewer).toBeNull()
    const [line] = await db().select().from(accessLog).where(eq(accessLog.learnerId, learnerId))
    expect(line).toMatchObject({ act: 'password-given', actorId: 'admin', actorName: 'Administration' })
  })

  test('opens a session in which she is nobody until she has chosen another', async () => {
    const { password } = await give()
    const cookie = (await enter(` ${password.slice(0, 4).toUpperCase()} ${password.slice(4)} `)) ?? ''
    const { viewer, missing } = await readVisit(request(cookie))
    expect([viewer, missing]).toEqual([null, 'new-password'])
    const answer = await choose(cookie)
    if (!('cookie' in answer)) throw new Error('The password was refused.')
    const after = await readVisit(request(answer.cookie))
    expect([after.viewer?.learnerId, after.missing]).toEqual([learnerId, null])
    expect((await readVisit(request(cookie))).session.learner).toBeNull()
    expect(await enter(chosen)).not.toBeNull()
  })

  test('serves once, even where it is typed twice at the same time', async () => {
    const { password } = await give()
    const both = await Promise.allSettled([enter(password), enter(password)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(enter(password)).rejects.toThrow(OneTimePasswordOverError)
    expect(await db().select().from(sessions)).toHaveLength(1)
  })

  test('is told to be over after its three days; another one opens', async () => {
    const { password } = await give(new Date(Date.now() - 73 * 60 * 60 * 1000))
    await expect(enter(password)).rejects.toThrow(OneTimePasswordOverError)
    expect(await enter(old)).toBeNull()
    const { password: another } = await give()
    expect(await enter(another)).not.toBeNull()
  })
})

describe('choosing a password', () => {
  test.each([
    ['onze signes', 'too-short'],
    ['karim karim 42', 'own-name'],
  ])('« %s » is refused, and what was there stays', async (password, fault) => {
    const { password: given } = await give()
    const cookie = (await enter(given)) ?? ''
    expect(await choose(cookie, { password })).toEqual({ fault })
    expect((await readVisit(request(cookie))).missing).toBe('new-password')
  })

  test('of one’s own will asks for the one of today, eight times at most, and ends the other sessions', async () => {
    const [here, there] = [(await enter(old)) ?? '', (await enter(old)) ?? '']
    expect(await choose(here, { current: 'autre chose' })).toEqual({ fault: 'wrong-current' })
    const answer = await choose(here, { current: old })
    expect(answer).toHaveProperty('cookie')
    expect((await readVisit(request(there))).viewer).toBeNull()
    const again = (await enter(chosen)) ?? ''
    for (let count = 0; count < 8; count++) await choose(again, { current: 'faux' })
    await expect(choose(again, { current: chosen })).rejects.toThrow(TooManyAttemptsError)
  })

  test('keeps only a hash', async () => {
    const cookie = (await enter(old)) ?? ''
    await choose(cookie, { current: old })
    const [row] = await db().select().from(credentials)
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/)
  })
})
