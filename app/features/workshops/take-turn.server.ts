import { checkOwnCode } from '#app/features/access-cards/index.server.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { closeSession, openSession, type ReadSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { listRoomParticipants } from './participant-store.server.ts'
import { closeRoomSessions, type Room } from './room-store.server.ts'
import { type Workshop, workshopState } from './workshop.ts'

type Refused = 'ended' | 'unknown' | 'has-card' | 'has-account' | 'wrong-code'
type Turn = { turn: true; learnerId: string; cookie: string } | { turn: false; why: Refused }

/**
 * Gives this device to one of its people: the session of the one before is closed first, then hers is opened.
 * Others are in the room: whoever holds a card shows her four digits, and an account has its own door.
 * Throws TooManyAttemptsError.
 */
export async function takeTurn({
  room,
  workshop,
  participantId,
  code,
  address,
  request,
  session,
}: {
  room: Room
  workshop: Workshop
  participantId: string
  /** Her four digits, where she has typed some. */
  code: string | null
  address: string
  request: Request
  session: ReadSession
}): Promise<Turn> {
  if (workshopState(workshop, now()) !== 'open') return { turn: false, why: 'ended' }
  const person = (await listRoomParticipants(room.id)).find(({ id }) => id === participantId)
  if (!person?.learnerId) return { turn: false, why: 'unknown' }
  const { learnerId, hasCard, hasAccount } = person
  if (hasAccount) return { turn: false, why: 'has-account' }
  if (hasCard && code === null) return { turn: false, why: 'has-card' }
  if (hasCard && !(await isHerCode({ learnerId, code: code ?? '', address }))) return { turn: false, why: 'wrong-code' }
  await endTurn({ room, session })
  const facts = { way: 'workshop' as const, workshopId: workshop.id, roomId: room.id, shared: true }
  return { turn: true, learnerId, cookie: await openSession({ learnerId, request, facts }) }
}

async function isHerCode({
  learnerId,
  ...typed
}: {
  learnerId: string
  code: string
  address: string
}): Promise<boolean> {
  const { memberIds } = await groupOf(learnerId)
  return checkOwnCode({ learnerIds: [learnerId, ...memberIds], ...typed })
}

/** Puts away the path of whoever's turn it was. Answers the cookie that forgets it. */
export async function endTurn({ room, session }: { room: Room; session: ReadSession }): Promise<string> {
  await closeRoomSessions(room.id)
  return closeSession(session.sessionId)
}
