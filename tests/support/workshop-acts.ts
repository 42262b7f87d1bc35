import { insertAccount } from '#app/features/accounts/index.server.ts'
import { findWorkshop, joinWorkshop, openWorkshop } from '#app/features/workshops/index.server.ts'
import type { Workshop } from '#app/features/workshops/index.ts'
import { readSession } from '#app/platform/auth/sessions.server.ts'
import { newId } from '#app/platform/ids.ts'

/** A request as a browser sends it, with the cookie that an answer has set. */
export function requestWith(cookie: string | null = null): Request {
  return new Request('http://127.0.0.1/', cookie ? { headers: { cookie: cookie.split(';')[0] ?? '' } } : undefined)
}

/** A workshop of today at Lyon, run by an account named Karim. The units must be there. */
export async function openAtLyon(at?: Date): Promise<Workshop> {
  const helperId = newId()
  await insertAccount({
    id: helperId,
    displayName: 'Karim, accueil',
    email: `${helperId}@exemple.example`,
    passwordHash: '',
    unitId: null,
    grants: [],
    demo: false,
    at: new Date(),
  })
  const id = await openWorkshop({ unitId: 'cmcas-lyon', helperId, title: 'Premiers pas', courseId: null, at })
  const workshop = await findWorkshop(id)
  if (!workshop) throw new Error('The workshop was not kept.')
  return workshop
}

type Joining = Parameters<typeof joinWorkshop>[0]

/** Somebody types the code on a device of her own, which holds no session, unless said otherwise. */
export async function join(workshop: Workshop, given: Partial<Joining> & { cookie?: string } = {}) {
  const { cookie, ...joining } = given
  const request = requestWith(cookie)
  return joinWorkshop({
    workshop,
    firstName: 'Odile',
    pictogram: 'tree',
    request,
    session: await readSession(request),
    learnerId: null,
    sentId: newId(),
    roomId: null,
    address: '192.0.2.1',
    ...joining,
  })
}

/** The same, for a test that counts on her being let in: answers her cookie and whose path it opens. */
export async function joined(workshop: Workshop, given: Parameters<typeof join>[1] = {}) {
  const answer = await join(workshop, given)
  if (!answer.joined) throw new Error(`She was not let in: ${answer.why}`)
  const cookie = answer.cookie ?? given.cookie ?? ''
  const { learner } = await readSession(requestWith(cookie))
  return { cookie, learnerId: learner?.id ?? '' }
}
