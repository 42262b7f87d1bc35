import { readVisit, startAsGuest } from '#app/features/accounts/index.server.ts'

/**
 * Whose progress this form adds to. Somebody with no key, or with one that this database does not know,
 * gets a new one on the spot: what she has just typed is kept.
 */
export async function learnerOf(request: Request): Promise<{ learnerId: string; cookie: string | null }> {
  const { viewer, session } = await readVisit(request)
  if (viewer) return { learnerId: viewer.learnerId, cookie: session.setCookie }
  return startAsGuest(request)
}
