import { expect, test, vi } from 'vitest'
import { type Grant, seeFollowUp, seeStudio, type Viewer } from '#app/features/accounts/index.ts'
import { requireAccount, requireStaff } from './require-staff.server.ts'

const accounts = vi.hoisted(() => ({ readVisit: vi.fn() }))
vi.mock('#app/features/accounts/index.server.ts', () => accounts)

const request = new Request('http://here/suivi/cmcas-lyon?periode=six-mois')
const session = { learner: null, sessionId: null, setCookie: null, unknownCookie: false }

function visitBy(viewer: Partial<Viewer> | null, ...roles: Grant['role'][]) {
  const grants = roles.map(role => ({ role, unitId: 'ccas', unitPath: '/ccas/' }))
  const whole = viewer && { learnerId: 'l', kind: 'account', displayName: null, unitId: null, grants, ...viewer }
  accounts.readVisit.mockResolvedValue({ viewer: whole, session })
}

async function thrownBy(promise: Promise<unknown>): Promise<Response> {
  const reason: unknown = await promise.then(
    () => null,
    thrown => thrown,
  )
  if (!(reason instanceof Response)) throw new Error('A Response was expected.')
  return reason
}

test.each([
  ['nobody', null],
  ['a guest', { kind: 'guest' as const }],
])('%s is sent to sign in, and comes back to the very page', async (_who, viewer) => {
  visitBy(viewer)
  for (const door of [requireAccount(request), requireStaff(request, seeFollowUp)]) {
    const answer = await thrownBy(door)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/entrer/compte?retour=%2Fsuivi%2Fcmcas-lyon%3Fperiode%3Dsix-mois')
  }
})

test('a cookie that this database does not know is taken away on the way', async () => {
  accounts.readVisit.mockResolvedValue({ viewer: null, session: { ...session, setCookie: 'session=; Max-Age=0' } })
  expect((await thrownBy(requireAccount(request))).headers.get('Set-Cookie')).toBe('session=; Max-Age=0')
})

test('somebody who learns has her account page, and is told in French that the rest is for others', async () => {
  visitBy({})
  expect((await requireAccount(request)).viewer.learnerId).toBe('l')
  const answer = await thrownBy(requireStaff(request))
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('Votre compte n’a pas ce rôle.')
})

test.each<[Grant['role'], boolean, boolean]>([
  ['helper', false, false],
  ['trainer', true, false],
  ['manager', false, true],
  ['admin', true, true],
])('a %s is admitted to the studio: %s, to the follow-up: %s', async (role, studio, followUp) => {
  visitBy({}, role)
  const admitted = (door: Promise<unknown>) =>
    door.then(
      () => true,
      () => false,
    )
  expect([
    await admitted(requireStaff(request, seeStudio)),
    await admitted(requireStaff(request, seeFollowUp)),
  ]).toEqual([studio, followUp])
})

test('whose role waits for the second factor is sent to its door, and comes back to the very page', async () => {
  const viewer = { learnerId: 'l', kind: 'account', displayName: null, unitId: null, grants: [], assistance: null }
  accounts.readVisit.mockResolvedValue({ viewer, session, missing: 'second-factor' })
  const answer = await thrownBy(requireStaff(request, seeFollowUp))
  expect(answer.headers.get('Location')).toBe('/second-facteur?retour=%2Fsuivi%2Fcmcas-lyon%3Fperiode%3Dsix-mois')
})

test('with a password given at the desk, only the page to choose another is open', async () => {
  accounts.readVisit.mockResolvedValue({ viewer: null, session, missing: 'new-password' })
  const answer = await thrownBy(requireStaff(request))
  expect(answer.headers.get('Location')).toBe('/nouveau-mot-de-passe')
})
