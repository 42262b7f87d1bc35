import { Lucia, type Session, TimeSpan } from 'lucia'
import { env } from '../env.server.ts'
import { deviceName } from './device-name.ts'
import { SessionStore } from './session-store.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseUserAttributes: { kind: 'guest' | 'account'; displayName: string | null; unitId: string | null }
    DatabaseSessionAttributes: { device: string }
  }
}

export type SessionLearner = {
  id: string
  kind: 'guest' | 'account'
  displayName: string | null
  unitId: string | null
}
export type ReadSession = {
  learner: SessionLearner | null
  sessionId: string | null
  /** To send back where the cookie must change: a longer life, or its end. */
  setCookie: string | null
  /** A cookie was sent that this database does not know: another installation's, or a session that has ended. */
  unknownCookie: boolean
}

// A session ends after this long without a visit.
const lifetime = new TimeSpan(30, 'd')
const day = new TimeSpan(1, 'd').milliseconds()
const store = new SessionStore()

function createLucia() {
  const behindTls = env().PUBLIC_URL?.startsWith('https:') ?? false
  return new Lucia(store, {
    sessionExpiresIn: lifetime,
    sessionCookie: { name: 'session', expires: true, attributes: { secure: behindTls, sameSite: 'lax', path: '/' } },
    getUserAttributes: attributes => attributes,
    getSessionAttributes: attributes => attributes,
  })
}

let lucia: ReturnType<typeof createLucia> | undefined

function auth() {
  lucia ??= createLucia()
  return lucia
}

const nobody: ReadSession = { learner: null, sessionId: null, setCookie: null, unknownCookie: false }

/** Who sends this request. One indexed read; no write, but once a day to lengthen the session. */
export async function readSession(request: Request): Promise<ReadSession> {
  const sessionId = auth().readSessionCookie(request.headers.get('cookie') ?? '')
  if (!sessionId) return nobody
  const { session, user } = await auth().validateSession(sessionId)
  if (!session) return { ...nobody, setCookie: auth().createBlankSessionCookie().serialize(), unknownCookie: true }
  const setCookie = (await lengthen(session)) ? auth().createSessionCookie(session.id).serialize() : null
  return { learner: user, sessionId: session.id, setCookie, unknownCookie: false }
}

// lucia waits until half of the time is over; counted from the last visit, the time starts anew once a day.
async function lengthen({ id, fresh, expiresAt }: Session): Promise<boolean> {
  const full = Date.now() + lifetime.milliseconds()
  if (fresh) return true
  if (full - expiresAt.getTime() < day) return false
  await store.updateSessionExpiration(id, new Date(full))
  return true
}

/** Opens a session on this device and answers the cookie that carries it. */
export async function openSession({ learnerId, request }: { learnerId: string; request: Request }): Promise<string> {
  const session = await auth().createSession(learnerId, { device: deviceName(request.headers.get('user-agent')) })
  return auth().createSessionCookie(session.id).serialize()
}

/** Ends one session and answers the cookie that forgets it. */
export async function closeSession(sessionId: string | null): Promise<string> {
  if (sessionId) await auth().invalidateSession(sessionId)
  return auth().createBlankSessionCookie().serialize()
}

/** Ends all of a person's sessions, on every device. */
export async function closeAllSessions(learnerId: string): Promise<string> {
  await auth().invalidateUserSessions(learnerId)
  return auth().createBlankSessionCookie().serialize()
}

/** Forgets the sessions whose time is over. */
export async function forgetEndedSessions(): Promise<void> {
  await auth().deleteExpiredSessions()
}
