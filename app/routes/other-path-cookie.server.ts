import { createCookie } from '@remix-run/node'
import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import { behindTls, requestWithSession } from '#app/platform/auth/sessions.server.ts'

const minutes = 15

function cookie() {
  return createCookie('autre-parcours', {
    path: '/deux-parcours',
    httpOnly: true,
    sameSite: 'strict',
    secure: behindTls(),
  })
}

/** Keeps the session that was open here before a card opened another, while the device asks whether both are one person's. */
export async function keepOtherPath(sessionId: string): Promise<string> {
  return cookie().serialize(sessionId, { maxAge: minutes * 60 })
}

/** The visit of that session, as if it were still the one of this device; null where there is none. */
export async function readOtherPath(request: Request): Promise<Visit | null> {
  const sessionId: unknown = await cookie().parse(request.headers.get('cookie'))
  return typeof sessionId === 'string' && sessionId !== '' ? readVisit(requestWithSession(sessionId)) : null
}

export async function forgetOtherPath(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 })
}
