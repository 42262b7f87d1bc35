import { closeSession, openSession, type ReadSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { listRoomParticipants } from './participant-store.server.ts'
import { closeRoomSessions, type Room } from './room-store.server.ts'
import { type Workshop, workshopState } from './workshop.ts'

type Turn = { turn: true; learnerId: string; cookie: string } | { turn: false; why: 'ended' | 'unknown' | 'has-card' }

/**
 * Gives this device to one of its people: the session of the one before is closed first, then hers is opened.
 * Never to somebody who holds a card or an account: others are in the room, and her way in asks for her digits.
 */
export async function takeTurn({
  room,
  workshop,
  participantId,
  request,
  session,
}: {
  room: Room
  workshop: Workshop
  participantId: string
  request: Request
  session: ReadSession
}): Promise<Turn> {
  if (workshopState(workshop, now()) !== 'open') return { turn: false, why: 'ended' }
  const person = (await listRoomParticipants(room.id)).find(({ id }) => id === participantId)
  if (!person?.learnerId) return { turn: false, why: 'unknown' }
  if (person.hasCard) return { turn: false, why: 'has-card' }
  await endTurn({ room, session })
  const { learnerId } = person
  const facts = { way: 'workshop' as const, workshopId: workshop.id, roomId: room.id, shared: true }
  return { turn: true, learnerId, cookie: await openSession({ learnerId, request, facts }) }
}

/** Puts away the path of whoever's turn it was. Answers the cookie that forgets it. */
export async function endTurn({ room, session }: { room: Room; session: ReadSession }): Promise<string> {
  await closeRoomSessions(room.id)
  return closeSession(session.sessionId)
}
