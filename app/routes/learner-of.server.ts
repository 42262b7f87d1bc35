import { readVisit, startAsGuest, type Visit } from '#app/features/accounts/index.server.ts'
import { type Actor, onTheWeb } from '#app/features/learning/index.ts'
import { actingFor } from './acting-for.tsx'

/** The page was drawn for one person, and the device now acts for another: a helper's time is over, or has just begun. */
export class ChangedPersonError extends Error {}

/** Whose progress a visit adds to, and how; null for somebody who has no key yet, or who must first read that her help is over. */
export function actorOf({ viewer, session, endedAssistance }: Visit): Actor | null {
  if (!viewer || endedAssistance) return null
  return {
    learnerId: viewer.learnerId,
    channel: session.facts?.workshopId ? 'workshop' : 'web',
    enteredById: viewer.assistance?.helperId ?? null,
  }
}

/**
 * Whose progress this form adds to. Somebody with no key, or with one that this database does not know,
 * gets a new one on the spot: what she has just typed is kept. `form` holds what `ActingFor` wrote when the page was
 * drawn: an act must not fall to somebody else than the page said. Throws ChangedPersonError.
 */
export async function learnerOf(
  request: Request,
  form: FormData | null = null,
): Promise<{ actor: Actor; cookie: string | null }> {
  const visit = await readVisit(request)
  const drawnFor = form ? String(form.get(actingFor) ?? '') : null
  const isFor = visit.viewer?.assistance?.id ?? ''
  if (visit.endedAssistance || (drawnFor !== null && drawnFor !== isFor)) throw new ChangedPersonError()
  const actor = actorOf(visit)
  if (actor) return { actor, cookie: visit.session.setCookie }
  // Sent from a page that had stayed open after the path was put away: kept where it belongs, shown to nobody.
  if (visit.resting) return { actor: onTheWeb(visit.resting.learnerId), cookie: null }
  const { learnerId, cookie } = await startAsGuest(request)
  return { actor: onTheWeb(learnerId), cookie }
}

/** The same for a form that would lose nothing: where the person has changed, throws a 409 that the error page explains. */
export async function samePersonOrThrow(request: Request, form: FormData): ReturnType<typeof learnerOf> {
  try {
    return await learnerOf(request, form)
  } catch (error) {
    if (error instanceof ChangedPersonError) throw new Response(null, { status: 409 })
    throw error
  }
}
