import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { insertAccount, readVisit } from '#app/features/accounts/index.server.ts'
import type { Role } from '#app/features/accounts/index.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import { db } from '#db'
import { externalIdentities, learners } from '#db/schema'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import type { KnownPerson } from '#tests/support/open-identity-provider.ts'
import { openJar } from '#tests/support/visit-with-cookies.ts'

const site = 'http://127.0.0.1:4321'
const organisation = await vi.hoisted(async () => {
  const { client, openIdentityProvider } = await import('#tests/support/open-identity-provider.ts')
  const known: { person: KnownPerson } = { person: { email: 'nadia@exemple.example', verified: true, amr: ['pwd'] } }
  const returnsTo = 'http://127.0.0.1:4321/entrer/organisation/retour'
  const { issuer, server } = await openIdentityProvider({ returnsTo, person: () => known.person })
  // The settings are read once, when the first module asks for them: so before any is loaded.
  const settings = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  return { known, server, issuer }
})

const start = await import('#app/routes/organisation/route.tsx')
const end = await import('#app/routes/organisation-return/route.tsx')

useFreshDatabase()
afterAll(() => void organisation.server.close())
beforeEach(async () => {
  await seedReferenceUnits()
  organisation.known.person = { email: 'nadia@exemple.example', verified: true, amr: ['pwd'] }
})

const context = { nonce: '', clientAddress: '192.0.2.1', ownOrigin: site }

async function addNadia(...roles: Role[]): Promise<void> {
  const grants = roles.map(role => ({ role, unitId: 'cmcas-lyon' }))
  const nadia = { id: 'nadia', displayName: 'Nadia', email: 'nadia@exemple.example', unitId: null, demo: false }
  await insertAccount({ ...nadia, passwordHash: 'x', grants, at: new Date() })
}

/** Presses the button, and comes back from the organisation: the cookie that went out, and the address of the return. */
async function walkThrough(wanted = ''): Promise<{ cookie: string; back: URL }> {
  const request = new Request(`${site}/entrer/organisation${wanted ? `?retour=${wanted}` : ''}`)
  const answer = await start.loader({ request, context, params: {} })
  expect(answer.status).toBe(302)
  const cookie = answer.headers.get('Set-Cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
  const back = await openJar().walk(answer.headers.get('Location') ?? '', url => url.origin !== site)
  return { cookie: cookie.split(';')[0] ?? '', back }
}

async function comeBack({ back, cookie }: { back: URL; cookie: string }) {
  const answer = await end.loader({ request: new Request(back, { headers: { cookie } }), context, params: {} })
  if ('data' in answer) return { refused: answer.data.why, status: answer.init?.status }
  const session = answer.headers.getSetCookie().find(line => line.startsWith('session=')) ?? ''
  const visit = await readVisit(new Request(site, { headers: { cookie: session.split(';')[0] ?? '' } }))
  return { location: answer.headers.get('Location'), visit }
}

describe('an account that the organisation vouches for', () => {
  test('is found by its verified e-mail, and afterwards by the link that is kept', async () => {
    await addNadia('trainer')
    const { visit, location } = await comeBack(await walkThrough('%2Fstudio'))
    expect(location).toBe('/entrer/compte?retour=%2Fstudio')
    expect(visit?.viewer?.learnerId).toBe('nadia')
    expect([visit?.session.facts?.way, visit?.viewer?.grants.length]).toEqual(['oidc', 1])
    const [link] = await db().select().from(externalIdentities)
    expect(link).toMatchObject({ issuer: organisation.issuer, subject: 'nadia@exemple.example', learnerId: 'nadia' })
    organisation.known.person.verified = false
    expect((await comeBack(await walkThrough())).visit?.viewer?.learnerId).toBe('nadia')
  })

  test.each([
    [['pwd'], 'second-factor'],
    [['pwd', 'otp'], null],
    [['mfa'], null],
  ])('that it checked by %j still has to show: %s', async (amr, missing) => {
    await addNadia('manager')
    organisation.known.person.amr = amr
    expect((await comeBack(await walkThrough())).visit?.missing).toBe(missing)
  })
})

describe('nothing opens', () => {
  test.each([
    ['an e-mail that is not verified', { email: 'nadia@exemple.example', verified: false, amr: [] }],
    ['somebody without an account', { email: 'inconnue@exemple.example', verified: true, amr: [] }],
  ])('to %s, and nobody is created', async (_who, person) => {
    await addNadia('trainer')
    organisation.known.person = person
    expect(await comeBack(await walkThrough())).toEqual({ refused: 'unknown', status: 403 })
    expect(await db().select().from(learners)).toHaveLength(1)
    expect(await db().select().from(externalIdentities)).toEqual([])
  })

  test('with a forged state, a changed code, the answer of another device, or no start at all', async () => {
    await addNadia('trainer')
    const lost = { refused: 'not-started', status: 400 }
    for (const name of ['state', 'code', 'iss']) {
      const { cookie, back } = await walkThrough()
      back.searchParams.set(name, 'forged')
      expect(await comeBack({ cookie, back }), name).toEqual(lost)
    }
    const [mine, hers] = [await walkThrough(), await walkThrough()]
    expect(await comeBack({ cookie: mine.cookie, back: hers.back })).toEqual(lost)
    expect(await comeBack({ cookie: '', back: mine.back })).toEqual(lost)
    expect(await comeBack({ cookie: 'organisation=forged', back: mine.back })).toEqual(lost)
  })

  test('twice with the same answer', async () => {
    await addNadia('trainer')
    const answer = await walkThrough()
    expect((await comeBack(answer)).visit?.viewer?.learnerId).toBe('nadia')
    expect(await comeBack(answer)).toEqual({ refused: 'not-started', status: 400 })
  })
})
