import { createHash } from 'node:crypto'
import { closeSession, type ReadSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId, newSecret } from '#app/platform/ids.ts'
import { findParticipant, moveToRoom } from './participant-store.server.ts'
import { closeRoomSessions, findRoom, insertRoom, type Room } from './room-store.server.ts'
import { type Workshop, workshopState } from './workshop.ts'
import { findWorkshop } from './workshop-store.server.ts'

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Makes this device one that several people use in turn, until the workshop ends. The path that was open on it is closed;
 * where it is a participant's, she finds it again as the first of the device. Answers the device's key, and the cookie
 * that forgets the session; null where the workshop has ended.
 */
export async function shareDevice({
  workshop,
  session,
}: {
  workshop: Workshop
  session: ReadSession
}): Promise<{ token: string; cookie: string } | null> {
  if (workshopState(workshop, now()) !== 'open') return null
  const token = newSecret()
  const roomId = newId()
  await insertRoom({ id: roomId, workshopId: workshop.id, tokenHash: hashToken(token), at: now() })
  const learnerId = session.facts?.workshopId === workshop.id ? session.learner?.id : undefined
  const first = learnerId ? await findParticipant({ workshopId: workshop.id, learnerId }) : null
  if (first) await moveToRoom({ participantId: first.id, roomId })
  return { token, cookie: await closeSession(session.sessionId) }
}

/** The shared device that holds this key, and its workshop. Once that has ended, whoever's turn it was, her session is closed. */
export async function findSharedDevice(token: string | null): Promise<{ room: Room; workshop: Workshop } | null> {
  const room = token ? await findRoom(hashToken(token)) : null
  const workshop = room ? await findWorkshop(room.workshopId) : null
  if (!room || !workshop) return null
  if (workshopState(workshop, now()) !== 'open') await closeRoomSessions(room.id)
  return { room, workshop }
}
