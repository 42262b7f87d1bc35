import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { insertAccount, readVisit, signIn } from '#app/features/accounts/index.server.ts'
import { runRetention } from '#app/features/my-data/index.server.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { db } from '#db'
import { learners, oneTimeLinks } from '#db/schema'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

// The settings are read once, when the first module asks for them: so the server opens before any is loaded.
const post = await vi.hoisted(async () => {
  const { openPostOffice } = await import('#tests/support/open-post-office.ts')
  const office = await openPostOffice()
  vi.stubEnv('SMTP_URL', office.url)
  vi.stubEnv('MAIL_FROM', 'ne-pas-repondre@exemple.example')
  vi.stubEnv('LOG_LEVEL', 'silent')
  return office
})

const ask = await import('#app/routes/forgotten-password/route.tsx')
const choose = await import('#app/routes/reset-password/route.tsx')

useFreshDatabase()
afterAll(() => post.close())

const email = 'nadia@exemple.example'
const old = 'un vélo bleu sous la pluie'
const context = { nonce: '', clientAddress: '192.0.2.1', ownOrigin: 'http://127.0.0.1:4321' }

beforeEach(async () => {
  post.letters = []
  await seedReferenceUnits()
  await insertAccount({
    id: 'nadia',
    displayName: 'Nadia <b>',
    email,
    passwordHash: await hashPassword(old),
    unitId: null,
    grants: [{ role: 'manager', unitId: 'cmcas-lyon' }],
    demo: false,
    at: new Date(),
  })
})

function form(address: string, fields: Record<string, string>): Request {
  return new Request(`http://127.0.0.1:4321${address}`, { method: 'POST', body: new URLSearchParams(fields) })
}

const send = (to: string) => ask.action({ request: form('/mot-de-passe-oublie', { email: to }), context, params: {} })

/** Asks for a letter, waits for it, and reads its link. */
async function receiveLink(): Promise<{ token: string; letter: string }> {
  const arrival = new Promise<void>(resolve => {
    post.came = resolve
  })
  await send(email)
  await arrival
  const letter = post.letters.at(-1)?.text.replace(/=\r\n/g, '').replaceAll('=3D', '=') ?? ''
  const token = /http:\/\/127\.0\.0\.1:4321\/mot-de-passe-oublie\/([\w-]{43})/.exec(letter)?.[1]
  if (!token) throw new Error(letter)
  return { token, letter }
}

const open = (token: string) =>
  choose.loader({ request: new Request('http://127.0.0.1:4321/'), context, params: { token } })

async function keep(token: string, password: string, again = password) {
  return choose.action({ request: form('/x', { password, again }), context, params: { token } })
}

const fits = async (password: string) =>
  (await signIn({ email, password, address: '192.0.2.1', request: new Request('http://127.0.0.1/') })) !== null

async function closes(answer: Promise<unknown>): Promise<void> {
  const thrown = await answer.catch((reason: unknown) => reason)
  expect(thrown).toBeInstanceOf(Response)
  if (thrown instanceof Response) expect(thrown.status).toBe(404)
}

describe('the letter', () => {
  test('goes to her address, as text and as HTML, in plain French, and its link is kept as a hash', async () => {
    const { token, letter } = await receiveLink()
    expect(post.letters.map(({ to }) => to)).toEqual([email])
    expect(letter).toMatch(/^From: ne-pas-repondre@exemple\.example/m)
    expect(letter).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/)
    expect(letter.match(new RegExp(token, 'g'))).toHaveLength(3)
    expect(letter).toContain('l=E2=80=99accueil')
    expect(letter).not.toMatch(/text\/html[\s\S]*Nadia <b>/)
    expect(JSON.stringify(await db().select().from(oneTimeLinks))).not.toContain(token)
  })

  test('is not sent for an address without account, which gets the same answer', async () => {
    const [hers, nobodys] = [await send(email), await send('personne@exemple.example')]
    const said = (answer: typeof hers) => (answer instanceof Response ? answer.headers.get('Location') : answer)
    expect([said(hers), said(nobodys)]).toEqual(['/mot-de-passe-oublie?envoye', '/mot-de-passe-oublie?envoye'])
    await vi.waitFor(() => expect(post.letters).toHaveLength(1), { timeout: 10_000 })
  })

  test('that the server refuses is told to nobody but the journal', async () => {
    post.refuses = true
    expect(await send(email)).toBeInstanceOf(Response)
    // It leaves after the answer: the next test must not get it.
    await vi.waitFor(() => expect(post.refused).toBe(1), { timeout: 10_000 })
    post.refuses = false
  })

  test('can be asked for three times an hour, by address', async () => {
    for (let count = 0; count < 3; count++) await send('personne@exemple.example')
    expect(await send('personne@exemple.example')).toMatchObject({ init: { status: 429 } })
    expect(await send('autre@exemple.example')).toBeInstanceOf(Response)
  })
})

describe('its link', () => {
  test('lets her choose a password once, ends her sessions, and the second factor still applies', async () => {
    const facts = { way: 'password', secondFactorAt: new Date() } as const
    const before = await openSession({ learnerId: 'nadia', request: new Request('http://127.0.0.1/'), facts })
    const { token } = await receiveLink()
    expect(await open(token)).toBeNull()
    expect(await keep(token, 'trop court')).toMatchObject({ init: { status: 422 } })
    expect(await keep(token, 'nadia nadia 42')).toMatchObject({ init: { status: 422 } })
    const answer = await keep(token, 'quatre mots sans lien')
    if (!(answer instanceof Response)) throw new Error('The password was refused.')
    const cookieOf = (line: string | null) => ({ headers: { cookie: line?.split(';')[0] ?? '' } })
    const visit = await readVisit(new Request('http://127.0.0.1/', cookieOf(answer.headers.get('Set-Cookie'))))
    expect([visit.viewer?.learnerId, visit.missing]).toEqual(['nadia', 'second-factor'])
    expect((await readVisit(new Request('http://127.0.0.1/', cookieOf(before)))).viewer).toBeNull()
    expect([await fits(old), await fits('quatre mots sans lien')]).toEqual([false, true])
    await closes(open(token))
    await closes(keep(token, 'encore quatre autres mots'))
  })

  test('is closed by the next one, by an hour, and by a guess', async () => {
    const first = await receiveLink()
    const second = await receiveLink()
    await closes(open(first.token))
    expect(await open(second.token)).toBeNull()
    await db()
      .update(oneTimeLinks)
      .set({ expiresAt: new Date(Date.now() - 1) })
    await closes(open(second.token))
    await closes(keep('un-lien-invente', 'quatre mots sans lien'))
  })
})

test('whoever has not come for 22 months is written to, once; a letter that is refused stops nobody’s', async () => {
  const at = new Date()
  at.setUTCMonth(at.getUTCMonth() + 23)
  post.refuses = true
  expect((await runRetention({ at, dryRun: true })).find(({ rule }) => rule === 'warnings')?.count).toBe(1)
  expect(post.letters).toEqual([])
  post.refuses = false
  await runRetention({ at, dryRun: false })
  await runRetention({ at, dryRun: false })
  expect(post.letters.map(({ to }) => to)).toEqual([email])
  expect(post.letters[0]?.text).toContain('effac')
  await db().update(learners).set({ warnedAt: null })
  post.refuses = true
  await runRetention({ at, dryRun: false })
  post.refuses = false
  expect(post.letters).toHaveLength(1)
  expect((await db().select().from(learners)).filter(({ warnedAt }) => warnedAt)).toHaveLength(1)
})
