import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { insertAccount, readVisit } from '#app/features/accounts/index.server.ts'
import type { Role } from '#app/features/accounts/index.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import {
  confirmApp,
  demoCode,
  getSecondFactor,
  giveDemoApp,
  giveUpSecondFactor,
  hasSecondFactor,
  makeSheet,
  offerApp,
  openOffer,
  showSecondFactor,
} from '#app/features/second-factor/index.server.ts'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { unseal } from '#app/platform/auth/seal.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { codeOfStep, stepAt } from '#app/platform/auth/totp.server.ts'
import { db } from '#db'
import { recoveryCodes, secondFactors } from '#db/schema'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()
beforeEach(seedReferenceUnits)

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const learnerId = 'nadia'
const at = new Date('2026-11-24T10:00:10Z')
const later = new Date(at.getTime() + 30_000)
const codeAt = (moment: Date) => codeOfStep({ secret, step: stepAt(moment) })

function request(cookie = ''): Request {
  return new Request('http://127.0.0.1/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
}

/** Somebody with these roles, signed in with her password. */
async function enter(...roles: Role[]) {
  const passwordHash = await hashPassword('un vélo bleu sous la pluie')
  const grants = roles.map(role => ({ role, unitId: 'cmcas-lyon' }))
  const person = { id: learnerId, displayName: 'Nadia', email: 'nadia@exemple.example', unitId: null, demo: false }
  await insertAccount({ ...person, passwordHash, grants, at })
  const cookie = await openSession({ learnerId, request: request(), facts: { way: 'password' } })
  const visit = () => readVisit(request(cookie))
  const sessionId = (await visit()).session.sessionId ?? ''
  const rolesNow = async () => (await visit()).viewer?.grants.map(({ role }) => role).sort()
  const show = (typed: string, moment = at) => showSecondFactor({ learnerId, sessionId, typed, at: moment })
  return { sessionId, visit, rolesNow, show }
}

describe('the roles that see numbers', () => {
  test('count once the second factor was shown, and the visit says what is missing', async () => {
    const { rolesNow, visit, show } = await enter('helper', 'manager', 'admin')
    expect([await rolesNow(), (await visit()).missing]).toEqual([['helper'], 'second-factor'])
    await giveDemoApp({ learnerId, secret, at })
    expect([await rolesNow(), (await visit()).missing]).toEqual([[], 'second-factor'])
    expect(await show(codeAt(at))).toBe('shown')
    expect([await rolesNow(), (await visit()).missing]).toEqual([['admin', 'helper', 'manager'], null])
  })

  test('are not those of a helper, who may ask for one all the same, and give it up', async () => {
    const { rolesNow, visit, show } = await enter('helper')
    expect([await rolesNow(), (await visit()).missing]).toEqual([['helper'], null])
    await giveDemoApp({ learnerId, secret, at })
    expect([await rolesNow(), (await visit()).missing]).toEqual([[], 'second-factor'])
    await show(codeAt(at))
    expect(await rolesNow()).toEqual(['helper'])
    await giveUpSecondFactor(learnerId)
    expect(await hasSecondFactor(learnerId)).toBe(false)
  })

  test('are never held by a card, whatever was shown', async () => {
    await enter('manager')
    const cookie = await openSession({ learnerId, request: request(), facts: { way: 'card', secondFactorAt: at } })
    const { viewer, missing } = await readVisit(request(cookie))
    expect([viewer?.grants, missing]).toEqual([[], null])
  })
})

describe('the code of the app', () => {
  test('serves once, and so do those of the steps before it', async () => {
    const { show } = await enter('manager')
    await giveDemoApp({ learnerId, secret, at })
    expect(await show(codeAt(later))).toBe('shown')
    expect(await show(codeAt(later))).toBe('already-used')
    expect(await show(codeAt(at))).toBe('already-used')
    expect(await show(codeAt(later), later)).toBe('already-used')
    expect(await show(codeAt(new Date(later.getTime() + 30_000)), later)).toBe('shown')
  })

  test('sent twice at the same time, opens once', async () => {
    const { show } = await enter('manager')
    await giveDemoApp({ learnerId, secret, at })
    const both = await Promise.all([show(codeAt(at)), show(codeAt(at))])
    expect(both.sort()).toEqual(['already-used', 'shown'])
  })

  test('is refused two steps away, and where it is no code', async () => {
    const { show } = await enter('manager')
    await giveDemoApp({ learnerId, secret, at })
    expect(await show(codeAt(new Date(at.getTime() + 60_000)))).toBe('wrong')
    for (const typed of ['', '12345', 'abcdefgh', '<script>']) expect(await show(typed)).toBe('wrong')
  })

  test('is asked eight times in a quarter of an hour, by account', async () => {
    const { show } = await enter('manager')
    await giveDemoApp({ learnerId, secret, at })
    for (let count = 0; count < 8; count++) expect(await show('000001')).toBe('wrong')
    await expect(show(codeAt(at))).rejects.toThrow(TooManyAttemptsError)
  })

  test('has a secret that the database does not hold', async () => {
    await enter('manager')
    await giveDemoApp({ learnerId, secret, at })
    const [row] = await db().select().from(secondFactors)
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(unseal(row?.secretSealed ?? '')).toBe(secret)
  })

  test('of a demonstration account is the next one once this one has served, then asks to wait', async () => {
    const { show } = await enter('manager')
    await giveDemoApp({ learnerId, secret, at })
    expect(await demoCode({ learnerId, at })).toBe(codeAt(at))
    await show(codeAt(at))
    expect(await demoCode({ learnerId, at })).toBe(codeAt(later))
    await show(codeAt(later))
    expect(await demoCode({ learnerId, at })).toBeNull()
  })
})

describe('linking an app', () => {
  test('keeps nothing before a first code, which then has served', async () => {
    const { sessionId, show, visit } = await enter('manager')
    const offer = offerApp({ learnerId, label: 'Nadia', at })
    const confirm = (typed: string) => confirmApp({ learnerId, sessionId, secret: offer.secret, typed, at })
    expect(await confirm('000000')).toBe(false)
    expect(await hasSecondFactor(learnerId)).toBe(false)
    const code = codeOfStep({ secret: offer.secret, step: stepAt(at) })
    expect(await confirm(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe(true)
    expect((await visit()).missing).toBeNull()
    expect(await show(code)).toBe('already-used')
  })

  test('takes back the offer that was made to her, within the hour, and no other', async () => {
    const { sealed, secret: offered } = offerApp({ learnerId, label: 'Nadia', at })
    const open = (given: { learnerId?: string; sealed?: string; at?: Date }) =>
      openOffer({ learnerId, label: 'Nadia', sealed, at, ...given })?.secret
    expect(open({})).toBe(offered)
    expect(open({ learnerId: 'karim' })).toBeUndefined()
    expect(open({ at: new Date(at.getTime() + 61 * 60_000) })).toBeUndefined()
    expect(open({ sealed: `${sealed}A` })).toBeUndefined()
  })

  test('another one takes the place of the first', async () => {
    const { sessionId, show } = await enter('manager')
    await giveDemoApp({ learnerId, secret, at })
    const { secret: second } = offerApp({ learnerId, label: 'Nadia', at })
    await confirmApp({
      learnerId,
      sessionId,
      secret: second,
      typed: codeOfStep({ secret: second, step: stepAt(at) }),
      at,
    })
    expect(await show(codeAt(later))).toBe('wrong')
  })
})

describe('a printed sheet', () => {
  test('is hers once one of its codes was typed; each serves once', async () => {
    const { show, visit } = await enter('manager')
    const [first = '', second = ''] = await makeSheet({ learnerId, at })
    expect(await hasSecondFactor(learnerId)).toBe(false)
    expect(await show(` ${first.slice(0, 4).toUpperCase()} - ${first.slice(4)}`)).toBe('shown')
    expect((await visit()).missing).toBeNull()
    expect(await getSecondFactor(learnerId)).toEqual({ hasApp: false, codesLeft: 9 })
    expect(await show(first)).toBe('already-used')
    expect(await Promise.all([show(second), show(second)]).then(both => both.sort())).toEqual(['already-used', 'shown'])
    expect(await getSecondFactor(learnerId)).toEqual({ hasApp: false, codesLeft: 8 })
  })

  test('dies with the first code of the next sheet, and not before', async () => {
    const { show } = await enter('manager')
    const old = await makeSheet({ learnerId, at })
    await show(old[0] ?? '')
    await makeSheet({ learnerId, at: later })
    const next = await makeSheet({ learnerId, at: new Date(later.getTime() + 1) })
    expect(await show(old[1] ?? '')).toBe('shown')
    expect(await show(next[0] ?? '')).toBe('shown')
    expect(await show(old[2] ?? '')).toBe('wrong')
    expect(await getSecondFactor(learnerId)).toEqual({ hasApp: false, codesLeft: 9 })
  })

  test('whose codes have all served still has to be shown: the desk helps', async () => {
    await enter('manager')
    await makeSheet({ learnerId, at })
    await db().update(recoveryCodes).set({ usedAt: at }).where(eq(recoveryCodes.learnerId, learnerId))
    expect(await getSecondFactor(learnerId)).toEqual({ hasApp: false, codesLeft: 0 })
    expect(await hasSecondFactor(learnerId)).toBe(true)
  })

  test('leaves no code in the database', async () => {
    await enter('manager')
    const codes = await makeSheet({ learnerId, at })
    expect(codes).toHaveLength(10)
    const kept = JSON.stringify(await db().select().from(recoveryCodes))
    expect(codes.filter(code => kept.includes(code))).toEqual([])
  })
})
