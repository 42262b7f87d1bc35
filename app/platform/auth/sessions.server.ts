import { Lucia, TimeSpan } from 'lucia'
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

export type SessionLearner = { id: string; kind: 'guest' | 'account'; displayName: string | null; unitId: string | null }
export type ReadSession = {
  learner: SessionLearner | null
  sessionId: string | null
  /** To send back where the cookie must change: a longer life, or its end. */
  setCookie: string | null
  /** A cookie was sent that this database does not know: another installation's, or a session that has ended. */
  unknownCookie: boolean
}

function createLucia() {
  const behindTls = env().PUBLIC_URL?.startsWith('https:') ?? false
  return new Lucia(new SessionStore(), {
    // lucia lengthens a session once half of its time is over: this way 30 days without a visit never end it.
    sessionExpiresIn: new TimeSpan(60, 'd'),
    sessionCookie: { name: 'session', expires: true, attributes: { secure: behindTls, sameSite: 'lax', path: '/' } },
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
  })
}

let lucia: ReturnType<typeof createLucia> | undefined

function auth() {
  lucia ??= createLucia()
  return lucia
}

const nobody: ReadSession = { learner: null, sessionId: null, setCookie: null, unknownCookie: false }

/** Who sends this request. One indexed read; no write, but once a month to lengthen the session. */
export async function readSession(request: Request): Promise<ReadSession> {
  const sessionId = auth().readSessionCookie(request.headers.get('cookie') ?? '')
  if (!sessionId) return nobody
  const { session, user } = await auth().validateSession(sessionId)
  if (!session) return { ...nobody, setCookie: auth().createBlankSessionCookie().serialize(), unknownCookie: true }
  const setCookie = session.fresh ? auth().createSessionCookie(session.id).serialize() : null
  return { learner: user, sessionId: session.id, setCookie, unknownCookie: false }
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
