import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  createFirstAdmin,
  deleteOwnSession,
  insertAccount,
  isFirstAdminLinkOpen,
  listOpenSessions,
  makeFirstAdminLink,
  readVisit,
  signIn,
  startAsGuest,
} from '#app/features/accounts/index.server.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { closeAllSessions, closeSession } from '#app/platform/auth/sessions.server.ts'
import { newId } from '#app/platform/ids.ts'
import { db, rows } from '#db'
import { rateLimits, sessions, units } from '#db/schema'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()
beforeEach(seedReferenceUnits)

const password = 'un vélo bleu sous la pluie'

function request(cookie?: string): Request {
  return new Request('http://127.0.0.1/', {
    headers: { 'user-agent': 'Firefox/128.0 (Windows)', ...(cookie ? { cookie: cookie.split(';')[0] ?? '' } : {}) },
  })
}

async function addNadia(): Promise<string> {
  const id = newId()
  await insertAccount({
    id,
    displayName: 'Nadia',
    email: 'nadia@exemple.example',
    passwordHash: await hashPassword(password),
    unitId: null,
    grants: [{ role: 'trainer', unitId: 'cmcas-lyon' }],
    demo: false,
    at: new Date(),
  })
  return id
}

async function enter(given: Partial<Parameters<typeof signIn>[0]> = {}): Promise<string | null> {
  const entered = await signIn({
    email: 'nadia@exemple.example',
    password,
    address: '192.0.2.1',
    request: request(),
    ...given,
  })
  return entered?.cookie ?? null
}

test('the tree holds the 24 verified CMCAS, and seeding it again changes nothing', async () => {
  await seedReferenceUnits()
  const active = await db()
    .select()
    .from(units)
    .where(and(eq(units.kind, 'cmcas'), eq(units.active, true)))
  expect(active).toHaveLength(24)
  expect(active.every(unit => unit.verified && unit.sourceUrl && unit.path.startsWith('/ccas/cmcas-'))).toBe(true)
})

describe('a guest', () => {
  test('is known again by her key, and holds no role', async () => {
    const { learnerId, cookie } = await startAsGuest(request())
    const { viewer } = await readVisit(request(cookie))
    expect(viewer).toEqual({ learnerId, kind: 'guest', displayName: null, unitId: null, grants: [], assistance: null })
  })

  test('whose key comes from another database is nobody, and is told so', async () => {
    const { viewer, session } = await readVisit(request('session=clef-d-une-autre-base'))
    expect(viewer).toBeNull()
    expect(session.unknownCookie).toBe(true)
    expect(session.setCookie).toContain('Max-Age=0')
  })

  test('has a key that the database does not hold', async () => {
    const { cookie } = await startAsGuest(request())
    const key = cookie.split(';')[0]?.split('=')[1] ?? ''
    const kept = await rows<{ id_hash: string }>(sql`select id_hash from ${sessions}`)
    expect(key.length).toBeGreaterThan(20)
    expect(JSON.stringify(kept)).not.toContain(key)
  })
})

describe('signing in', () => {
  test('opens a session with the roles of the person, whatever the case of the address', async () => {
    await addNadia()
    const cookie = await enter({ email: ' Nadia@Exemple.example ' })
    const { viewer } = await readVisit(request(cookie ?? ''))
    expect(viewer?.grants).toEqual([{ role: 'trainer', unitId: 'cmcas-lyon', unitPath: '/ccas/cmcas-lyon/' }])
  })

  test('says the same to a wrong password and to an unknown address', async () => {
    await addNadia()
    expect(await enter({ password: 'autre chose' })).toBeNull()
    expect(await enter({ email: 'personne@exemple.example' })).toBeNull()
  })

  test('stops after eight wrong tries, even for the right password, and only for that account', async () => {
    await addNadia()
    for (let count = 0; count < 8; count++) await enter({ password: 'faux' })
    await expect(enter()).rejects.toThrow(TooManyAttemptsError)
    expect(await enter({ email: 'personne@exemple.example' })).toBeNull()
  })

  test('writes down neither the e-mail nor the address of who tried', async () => {
    await enter({ password: 'faux' })
    const kept = JSON.stringify(await db().select().from(rateLimits))
    expect(kept).toContain('sign-in-account')
    expect(kept).not.toContain('nadia')
    expect(kept).not.toContain('192.0.2.1')
  })

  test('forgets the wrong tries once the right password came', async () => {
    await addNadia()
    for (let count = 0; count < 7; count++) await enter({ password: 'faux' })
    expect(await enter()).not.toBeNull()
    for (let count = 0; count < 7; count++) expect(await enter({ password: 'faux' })).toBeNull()
  })
})

describe('sessions', () => {
  test('are listed with their device, and closed one by one by their owner only', async () => {
    const nadia = await addNadia()
    const cookie = (await enter()) ?? ''
    await enter()
    const open = await listOpenSessions({ learnerId: nadia, at: new Date() })
    expect(open.map(({ device }) => device)).toEqual([
      'Firefox sur un ordinateur Windows',
      'Firefox sur un ordinateur Windows',
    ])
    const guest = await startAsGuest(request())
    for (const { idHash } of open) await deleteOwnSession({ learnerId: guest.learnerId, idHash })
    expect((await readVisit(request(cookie))).viewer).not.toBeNull()
    for (const { idHash } of open) await deleteOwnSession({ learnerId: nadia, idHash })
    expect((await readVisit(request(cookie))).viewer).toBeNull()
  })

  test('end one at a time or everywhere', async () => {
    const nadia = await addNadia()
    const [here, there] = [(await enter()) ?? '', (await enter()) ?? '']
    const { session } = await readVisit(request(here))
    await closeSession(session.sessionId)
    expect((await readVisit(request(here))).viewer).toBeNull()
    expect((await readVisit(request(there))).viewer).not.toBeNull()
    await closeAllSessions(nadia)
    expect((await readVisit(request(there))).viewer).toBeNull()
  })
})

describe('the life of a session', () => {
  const day = 24 * 60 * 60 * 1000

  async function setExpiry(inDays: number): Promise<void> {
    await db()
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() + inDays * day) })
  }

  test('starts anew with each day that sees a visit, and the device is told', async () => {
    const { cookie } = await startAsGuest(request())
    expect((await readVisit(request(cookie))).session.setCookie).toBeNull()
    await setExpiry(28.5)
    expect((await readVisit(request(cookie))).session.setCookie).toContain('session=')
    const [session] = await db().select().from(sessions)
    expect((session?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(29.9 * day)
  })

  test('ends after its time', async () => {
    const { cookie } = await startAsGuest(request())
    await setExpiry(-0.01)
    expect((await readVisit(request(cookie))).viewer).toBeNull()
  })
})

describe('the first administrator', () => {
  const admin = { displayName: 'Administration', email: 'admin@exemple.example', password, rootUnitId: 'ccas' }

  test('is made once with a link, which then opens nothing', async () => {
    const { token } = await makeFirstAdminLink()
    expect(await isFirstAdminLinkOpen(token)).toBe(true)
    expect(await createFirstAdmin({ token, ...admin })).toBe('made')
    expect(await isFirstAdminLinkOpen(token)).toBe(false)
    expect(await createFirstAdmin({ token, ...admin, email: 'autre@exemple.example' })).toBe('link-closed')
    expect(await enter({ email: admin.email })).not.toBeNull()
  })

  test('a new link closes the one before', async () => {
    const first = await makeFirstAdminLink()
    await makeFirstAdminLink()
    expect(await isFirstAdminLinkOpen(first.token)).toBe(false)
  })

  test('an address that is taken leaves the link open', async () => {
    await addNadia()
    const { token } = await makeFirstAdminLink()
    expect(await createFirstAdmin({ token, ...admin, email: 'NADIA@exemple.example' })).toBe('email-taken')
    expect(await isFirstAdminLinkOpen(token)).toBe(true)
  })
})
