import { redirect } from '@remix-run/node'
import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import { noteActivity } from '#app/platform/auth/sessions.server.ts'
import { deviceUse, restSeconds, warningSeconds } from '#app/platform/auth/shared-device.ts'
import type { PersonToShow } from '#app/ui/patterns/person-bar.tsx'

export type FrameOfPerson = {
  person: PersonToShow | null
  /** Nobody has said yet whether several people use this device. */
  askShared: boolean
}

// Where one may be while a path is put away: where it is taken up again, and where help and the way out are.
const openWhileResting = ['/pause', '/sortir', '/aide', '/atelier/salle', '/entrer', '/carte']

/**
 * Whose path is open on this device, for the frame of every page. On a shared device it notes that somebody is there;
 * where nobody was for too long, it throws a redirect to the page where she comes back.
 */
export async function describePerson(request: Request): Promise<FrameOfPerson> {
  const visit = await readVisit(request)
  const { pathname, search } = new URL(request.url)
  if (visit.resting && !openWhileResting.some(open => pathname === open || pathname.startsWith(`${open}/`)))
    throw redirect(`/pause?retour=${encodeURIComponent(pathname + search)}`)
  if (visit.viewer && pathname !== '/pause') await noteActivity(visit.session)
  return { person: personOf(visit), askShared: asksShared(request, visit) }
}

function personOf({ viewer, session }: Visit): PersonToShow | null {
  if (!viewer) return null
  const { assistance } = viewer
  return {
    name: viewer.displayName,
    isGuest: viewer.kind === 'guest',
    inRoom: session.facts?.roomId != null,
    rest: session.facts?.shared ? { before: restSeconds - warningSeconds, warning: warningSeconds } : null,
    assistance: assistance ? { helperName: assistance.helperName, until: assistance.endsAt.toISOString() } : null,
  }
}

// In a workshop the helper knows; while somebody acts for a learner the device is the helper's.
function asksShared(request: Request, { viewer, session }: Visit): boolean {
  return viewer !== null && !viewer.assistance && !session.facts?.workshopId && deviceUse(request) === null
}
