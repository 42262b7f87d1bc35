import { Lucia, type Session, TimeSpan } from 'lucia'
import { env } from '../env.server.ts'
import { deviceName } from './device-name.ts'
import { type PersonFacts, type SessionFacts, SessionStore } from './session-store.server.ts'
import { deviceUse } from './shared-device.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseUserAttributes: PersonFacts
    DatabaseSessionAttributes: SessionFacts
  }
}

export type SessionLearner = PersonFacts & { id: string }
export type ReadSession = {
  learner: SessionLearner | null
  sessionId: string | null
  facts: SessionFacts | null
  /** To send back where the cookie must change: a longer life, or its end. */
  setCookie: string | null
  /** A cookie was sent that this database does not know: another installation's, or a session that has ended. */
  unknownCookie: boolean
}

// A session ends after this long without a visit; on a device that several people use, after that short.
const lifetime = new TimeSpan(30, 'd')
const sharedLifetime = new TimeSpan(12, 'h')
const day = new TimeSpan(1, 'd').milliseconds()
const minute = 60_000
const store = new SessionStore()

const sessionCookie = 'session'

function createLucia() {
  return new Lucia(store, {
    sessionExpiresIn: lifetime,
    sessionCookie: {
      name: sessionCookie,
      expires: true,
      attributes: { secure: behindTls(), sameSite: 'lax', path: '/' },
    },
    getUserAttributes: attributes => attributes,
    getSessionAttributes: attributes => attributes,
  })
}

let lucia: ReturnType<typeof createLucia> | undefined

function auth() {
  lucia ??= createLucia()
  return lucia
}

/** Whether people reach this site through https, so that a cookie may ask for it. */
export function behindTls(): boolean {
  return env().PUBLIC_URL?.startsWith('https:') ?? false
}

const nobody: ReadSession = { learner: null, sessionId: null, facts: null, setCookie: null, unknownCookie: false }

/** Who sends this request. One indexed read; a write once a day to lengthen the session, once a minute where it is shared. */
export async function readSession(request: Request): Promise<ReadSession> {
  const sessionId = auth().readSessionCookie(request.headers.get('cookie') ?? '')
  if (!sessionId) return nobody
  const { session, user } = await auth().validateSession(sessionId)
  if (!session) return { ...nobody, setCookie: blankCookie(), unknownCookie: true }
  const { id, userId, expiresAt, fresh, ...facts } = session
  const setCookie = (await lengthen(session)) ? cookieOf(session.id, facts.shared) : null
  return { learner: user, sessionId: session.id, facts, setCookie, unknownCookie: false }
}

// lucia waits until half of the time is over; counted from the last visit, the time starts anew once a day.
async function lengthen({ id, fresh, expiresAt, shared }: Session): Promise<boolean> {
  if (shared) return false
  const full = Date.now() + lifetime.milliseconds()
  if (fresh) return true
  if (full - expiresAt.getTime() < day) return false
  await store.updateSessionExpiration(id, new Date(full))
  return true
}

// On a shared device the cookie leaves with the browser.
function cookieOf(sessionId: string, shared: boolean): string {
  const cookie = auth().createSessionCookie(sessionId).serialize()
  return shared ? cookie.replace(/; (Max-Age|Expires)=[^;]*/g, '') : cookie
}

function blankCookie(): string {
  return auth().createBlankSessionCookie().serialize()
}

/** A request as a device would send it with this session: to read one that another has taken the place of. */
export function requestWithSession(sessionId: string): Request {
  return new Request('http://localhost/', { headers: { cookie: `${sessionCookie}=${sessionId}` } })
}

/** Opens a session on this device and answers the cookie that carries it. `facts` says through which door it came. */
export async function openSession({
  learnerId,
  request,
  facts,
}: {
  learnerId: string
  request: Request
  facts: Pick<SessionFacts, 'way'> & Partial<SessionFacts>
}): Promise<string> {
  const shared = facts.shared ?? deviceUse(request) === 'partage'
  const session = await auth().createSession(learnerId, {
    secondFactorAt: null,
    mustChoosePassword: false,
    lastActiveAt: new Date(),
    workshopId: null,
    roomId: null,
    assistanceId: null,
    ...facts,
    shared,
    device: deviceName(request.headers.get('user-agent')),
  })
  if (shared) await store.updateSessionExpiration(session.id, new Date(Date.now() + sharedLifetime.milliseconds()))
  return cookieOf(session.id, shared)
}

/** Changes what a session says of itself. Answers the cookie, whose life follows. */
export async function changeSession(sessionId: string, facts: Partial<SessionFacts>): Promise<string | null> {
  const expiresAt =
    facts.shared === undefined
      ? undefined
      : new Date(Date.now() + (facts.shared ? sharedLifetime : lifetime).milliseconds())
  await store.changeSession(sessionId, { ...facts, ...(expiresAt ? { expiresAt } : {}) })
  return facts.shared === undefined ? null : cookieOf(sessionId, facts.shared)
}

/** Notes that somebody is there, on a shared device, at most once a minute. */
export async function noteActivity({ sessionId, facts }: ReadSession): Promise<void> {
  if (!sessionId || !facts?.shared) return
  if (facts.lastActiveAt && Date.now() - facts.lastActiveAt.getTime() < minute) return
  await store.changeSession(sessionId, { lastActiveAt: new Date() })
}

/** Ends one session and answers the cookie that forgets it. */
export async function closeSession(sessionId: string | null): Promise<string> {
  if (sessionId) await auth().invalidateSession(sessionId)
  return blankCookie()
}

/** Ends what was opened with the card of one person, whose paths these are: it may be in other hands. But for one session. */
export async function closeCardSessions(given: { learnerIds: string[]; exceptId: string | null }): Promise<void> {
  await store.deleteCardSessions(given)
}

/** Ends all of a person's sessions, on every device. */
export async function closeAllSessions(learnerId: string): Promise<string> {
  await auth().invalidateUserSessions(learnerId)
  return blankCookie()
}

/** Forgets the sessions whose time is over. */
export async function forgetEndedSessions(): Promise<void> {
  await auth().deleteExpiredSessions()
}
