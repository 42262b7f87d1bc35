import { countAttempt, type Door } from '#app/platform/auth/rate-limit-store.server.ts'
import { changeSession, closeSession, openSession, type ReadSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom, newId } from '#app/platform/ids.ts'
import { findParticipant, insertParticipant } from './participant-store.server.ts'
import type { Pictogram } from './pictogram.ts'
import { closeRoomSessions } from './room-store.server.ts'
import { type Workshop, workshopState } from './workshop.ts'
import { findWorkshop } from './workshop-store.server.ts'

// Wide enough for a full room behind one address; a program that fills the list is stopped.
const joinDoor: Door = { name: 'workshop-join', attempts: 120, seconds: 60 * 60 }

export type Joining = {
  workshop: Workshop
  firstName: string | null
  pictogram: Pictogram
  request: Request
  session: ReadSession
  /** Her own path, open on this device, where she goes on with it. */
  learnerId: string | null
  /** Made with the form: the same form sent twice lets one person in. It stays between the two of us. */
  sentId: string
  /** The shared device on which she takes her turn. */
  roomId: string | null
  address: string
}

type Joined = { joined: true; cookie: string | null } | { joined: false; why: 'ended' | 'same-person' }

/**
 * Lets somebody into a workshop: with her own path, or as a guest whose path begins here. Her first name stays with the
 * workshop. Somebody who is in already stays in, once. Throws TooManyAttemptsError.
 */
export async function joinWorkshop(joining: Joining): Promise<Joined> {
  const { workshop, firstName, pictogram, request, session, roomId, address } = joining
  if (workshopState(workshop, now()) !== 'open') return { joined: false, why: 'ended' }
  await countAttempt(joinDoor, address)
  const learnerId = joining.learnerId ?? idFrom('workshop-guest', workshop.id, joining.sentId)
  const isNewGuest = joining.learnerId === null
  const who = { id: newId(), workshopId: workshop.id, learnerId, isNewGuest, roomId, firstName, pictogram, at: now() }
  const added = await insertParticipant(who)
  if (!added && !(await findParticipant({ workshopId: workshop.id, learnerId })))
    return { joined: false, why: await whyNot(workshop.id) }
  if (roomId) await closeRoomSessions(roomId)
  const place = { workshopId: workshop.id, ...(roomId ? { roomId, shared: true } : {}) }
  if (!isNewGuest && session.sessionId) {
    return { joined: true, cookie: await changeSession(session.sessionId, place) }
  }
  await closeSession(session.sessionId)
  const facts = { way: 'workshop' as const, ...place }
  return { joined: true, cookie: await openSession({ learnerId, request, facts }) }
}

// The helper may have ended it while she was typing.
async function whyNot(workshopId: string): Promise<'ended' | 'same-person'> {
  const workshop = await findWorkshop(workshopId)
  return workshop && workshopState(workshop, now()) === 'open' ? 'same-person' : 'ended'
}
