import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { insertAccount, signIn } from '#app/features/accounts/index.server.ts'
import type { Role, Viewer } from '#app/features/accounts/index.ts'
import { findUnit, seedReferenceUnits } from '#app/features/network/index.server.ts'
import { giveDemoApp, hasSecondFactor } from '#app/features/second-factor/index.server.ts'
import {
  changeRole,
  closeSessionsOf,
  findMember,
  listTeam,
  openAccount,
  resetSecondFactor,
} from '#app/features/team/index.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { db } from '#db'
import { accessLog, grants, sessions } from '#db/schema'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()
beforeEach(seedReferenceUnits)

// A real sign-in reads the clock: what is given now holds for some days from now.
const at = new Date()
const request = new Request('http://127.0.0.1/')
const root = buildViewer({ learnerId: 'root', displayName: 'Administration' }, ['admin', '/ccas/'])
const lyon = buildViewer({ learnerId: 'lyon', displayName: 'Lyon' }, ['admin', '/ccas/cmcas-lyon/'])

async function add(id: string, ...held: [Role, string][]): Promise<void> {
  const roles = held.map(([role, unitId]) => ({ role, unitId }))
  const person = {
    id,
    displayName: id,
    email: `${id}@exemple.example`,
    passwordHash: 'x',
    unitId: null,
    demo: false,
    at,
  }
  await insertAccount({ ...person, grants: roles })
}

async function change(viewer: Viewer, learnerId: string, how: 'add' | 'remove', role: Role, unitId: string) {
  const unit = await findUnit(unitId)
  if (!unit) throw new Error(`There is no unit ${unitId}.`)
  return changeRole({ viewer, learnerId, change: how, role, unit, at })
}

async function rolesOf(learnerId: string): Promise<string[]> {
  const held = await db().select().from(grants).where(eq(grants.learnerId, learnerId))
  return held.map(({ role, unitId }) => `${role} ${unitId}`).sort()
}

const actsOn = async (learnerId: string) =>
  (await db().select().from(accessLog).where(eq(accessLog.learnerId, learnerId))).map(({ act }) => act).sort()

describe('an administrator of a CMCAS', () => {
  beforeEach(async () => {
    await add('lyon', ['admin', 'cmcas-lyon'])
    await add('karim', ['helper', 'cmcas-lyon'])
    await add('both', ['trainer', 'cmcas-lyon'], ['admin', 'ccas'])
    await add('nice', ['manager', 'cmcas-nice'])
    await add('odette')
  })

  test('sees who holds a role in her part of the tree, and of their roles only those', async () => {
    const team = await listTeam(lyon)
    expect(team.map(({ learnerId, roles, isWhollyHere }) => [learnerId, roles.length, isWhollyHere])).toEqual([
      ['both', 1, false],
      ['karim', 1, true],
      ['lyon', 1, true],
    ])
    for (const learnerId of ['nice', 'odette', 'nobody'])
      expect(await findMember({ viewer: lyon, learnerId })).toBeNull()
  })

  const opening = { displayName: 'Léa', email: 'lea@exemple.example', role: 'manager', at } as const

  test('opens an account there, with a password to give, and nowhere else', async () => {
    for (const unitId of ['ccas', 'cmcas-nice', 'nowhere'])
      expect(await openAccount({ viewer: lyon, ...opening, unitId })).toEqual({ kind: 'not-her-unit' })
    const opened = await openAccount({ viewer: lyon, ...opening, email: ' Lea@Exemple.example', unitId: 'cmcas-lyon' })
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    expect(await rolesOf(opened.learnerId)).toEqual(['manager cmcas-lyon'])
    expect(await actsOn(opened.learnerId)).toEqual(['account-opened'])
    const { email } = opening
    const entered = await signIn({ email, password: opened.password, address: '192.0.2.1', request })
    expect(entered?.learnerId).toBe(opened.learnerId)
  })

  test.each(['both', 'nice', 'odette'])('can’t draw the account of %s to her by giving it a role', async id => {
    const before = await rolesOf(id)
    const asked = { ...opening, email: `${id}@exemple.example`, unitId: 'cmcas-lyon' }
    expect(await openAccount({ viewer: lyon, ...asked })).toEqual({ kind: 'email-taken' })
    expect(await rolesOf(id)).toEqual(before)
  })

  test('gives another role to an account that is wholly hers; the whole tree’s administrator, to any', async () => {
    const asked = { ...opening, email: 'karim@exemple.example', unitId: 'cmcas-lyon' }
    expect(await openAccount({ viewer: lyon, ...asked })).toEqual({ kind: 'role-added', learnerId: 'karim' })
    expect(await rolesOf('karim')).toEqual(['helper cmcas-lyon', 'manager cmcas-lyon'])
    const hers = { ...asked, email: 'odette@exemple.example' }
    expect(await openAccount({ viewer: root, ...hers })).toEqual({ kind: 'role-added', learnerId: 'odette' })
  })
})

describe('the last administration', () => {
  test('of the whole tree stays; with a second one, either may go', async () => {
    await add('root', ['admin', 'ccas'])
    await add('lyon', ['admin', 'cmcas-lyon'])
    expect(await change(root, 'root', 'remove', 'admin', 'ccas')).toBe(false)
    expect(await actsOn('root')).toEqual([])
    await add('second', ['admin', 'ccas'])
    expect(await change(root, 'root', 'remove', 'admin', 'ccas')).toBe(true)
    expect(await change(root, 'second', 'remove', 'admin', 'ccas')).toBe(false)
    expect(await rolesOf('second')).toEqual(['admin ccas'])
  })

  test('of a CMCAS may go where somebody administers above it', async () => {
    await add('lyon', ['admin', 'cmcas-lyon'])
    expect(await change(lyon, 'lyon', 'remove', 'admin', 'cmcas-lyon')).toBe(false)
    await add('root', ['admin', 'ccas'])
    expect(await change(root, 'lyon', 'remove', 'admin', 'cmcas-lyon')).toBe(true)
  })

  test('is kept where two administrators take each other’s role away at once', async () => {
    await add('one', ['admin', 'ccas'])
    await add('two', ['admin', 'ccas'])
    await Promise.all([change(root, 'one', 'remove', 'admin', 'ccas'), change(root, 'two', 'remove', 'admin', 'ccas')])
    const left = await db()
      .select()
      .from(grants)
      .where(and(eq(grants.role, 'admin'), eq(grants.unitId, 'ccas')))
    expect(left).toHaveLength(1)
  })
})

test('a role that is given twice is one, and one that is not held is taken away in vain', async () => {
  await add('karim', ['helper', 'cmcas-lyon'])
  await change(root, 'karim', 'add', 'trainer', 'cmcas-lyon')
  await change(root, 'karim', 'add', 'trainer', 'cmcas-lyon')
  await change(root, 'karim', 'remove', 'manager', 'cmcas-lyon')
  expect(await rolesOf('karim')).toEqual(['helper cmcas-lyon', 'trainer cmcas-lyon'])
})

test('a lost second factor is forgotten and her sessions end; closing her sessions leaves the factor; both are told to her', async () => {
  await add('nadia', ['manager', 'cmcas-lyon'])
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  await giveDemoApp({ learnerId: 'nadia', secret, at })
  const open = () => openSession({ learnerId: 'nadia', request, facts: { way: 'password' } })
  const help = { viewer: root, learnerId: 'nadia', at }
  await open()
  await closeSessionsOf(help)
  expect([await hasSecondFactor('nadia'), await db().select().from(sessions)]).toEqual([true, []])
  await open()
  await resetSecondFactor(help)
  expect([await hasSecondFactor('nadia'), await db().select().from(sessions)]).toEqual([false, []])
  expect(await actsOn('nadia')).toEqual(['second-factor-reset', 'sessions-closed'])
})
