import { openSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { insertGuest } from './account-store.server.ts'

/** Lets somebody in who has told us nothing: a random key, and no personal data. Answers her identifier and the cookie. */
export async function startAsGuest(request: Request): Promise<{ learnerId: string; cookie: string }> {
  const learnerId = newId()
  await insertGuest({ id: learnerId, at: now() })
  return { learnerId, cookie: await openSession({ learnerId, request, facts: { way: 'guest' } }) }
}
