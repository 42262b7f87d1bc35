import { readVisit, startAsGuest, type Visit } from '#app/features/accounts/index.server.ts'
import { type Actor, onTheWeb } from '#app/features/learning/index.ts'

/** Whose progress a visit adds to, and how; null for somebody who has no key yet. */
export function actorOf({ viewer, session }: Visit): Actor | null {
  if (!viewer) return null
  return {
    learnerId: viewer.learnerId,
    channel: session.facts?.workshopId ? 'workshop' : 'web',
    enteredById: viewer.assistance?.helperId ?? null,
  }
}

/**
 * Whose progress this form adds to. Somebody with no key, or with one that this database does not know,
 * gets a new one on the spot: what she has just typed is kept.
 */
export async function learnerOf(request: Request): Promise<{ actor: Actor; cookie: string | null }> {
  const visit = await readVisit(request)
  const actor = actorOf(visit)
  if (actor) return { actor, cookie: visit.session.setCookie }
  // Sent from a page that had stayed open after the path was put away: kept where it belongs, shown to nobody.
  if (visit.resting) return { actor: onTheWeb(visit.resting.learnerId), cookie: null }
  const { learnerId, cookie } = await startAsGuest(request)
  return { actor: onTheWeb(learnerId), cookie }
}
