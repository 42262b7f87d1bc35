import { redirect } from '@remix-run/node'
import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import { noteActivity } from '#app/platform/auth/sessions.server.ts'
import { deviceUse, restSeconds, warningSeconds } from '#app/platform/auth/shared-device.ts'
import type { PersonToShow } from '#app/ui/patterns/person-bar.tsx'
import { describePlace } from './workshop-place.server.ts'

export type FrameOfPerson = {
  person: PersonToShow | null
  /** Nobody has said yet whether several people use this device. */
  askShared: boolean
}

type Place = Awaited<ReturnType<typeof describePlace>>

// Where one may be while a path is put away: where it is taken up again, and where help and the way out are.
const openWhileResting = ['/pause', '/sortir', '/aide', '/atelier/salle', '/entrer', '/carte']

// Beside choosing a password, she may ask for help, set her comfort, and leave.
const openWithoutPassword = new Set(['/nouveau-mot-de-passe', '/aide', '/confort', '/sortir'])

/**
 * Whose path is open on this device, for the frame of every page. On a shared device it notes that somebody is there;
 * where nobody was for too long, it throws a redirect to the page where she comes back. Somebody who came in with a
 * password given at the desk is sent to choose one of her own.
 */
export async function describePerson(request: Request): Promise<FrameOfPerson> {
  const visit = await readVisit(request)
  const { pathname, search } = new URL(request.url)
  if (visit.missing === 'new-password' && !openWithoutPassword.has(pathname)) throw redirect('/nouveau-mot-de-passe')
  if (visit.resting && !openWhileResting.some(open => pathname === open || pathname.startsWith(`${open}/`)))
    throw redirect(`/pause?retour=${encodeURIComponent(pathname + search)}`)
  if (visit.viewer && pathname !== '/pause') await noteActivity(visit.session)
  const place = await describePlace({ request, visit })
  return { person: personOf(visit, place), askShared: asksShared(request, visit) }
}

function personOf({ viewer, session, endedAssistance }: Visit, place: Place): PersonToShow | null {
  if (!viewer) return null
  const { assistance } = viewer
  return {
    name: viewer.displayName ?? place?.firstName ?? null,
    isGuest: viewer.kind === 'guest',
    inRoom: session.facts?.roomId != null,
    rest: session.facts?.shared ? { before: restSeconds - warningSeconds, warning: warningSeconds } : null,
    workshop: place,
    assistance: assistance
      ? { id: assistance.id, helperName: assistance.helperName, until: assistance.endsAt.toISOString() }
      : null,
    endedAssistance: endedAssistance && { learnerName: endedAssistance.learnerName, reason: endedAssistance.reason },
  }
}

// In a workshop the helper knows; while somebody acts for a learner the device is the helper's.
function asksShared(request: Request, { viewer, session }: Visit): boolean {
  return viewer !== null && !viewer.assistance && !session.facts?.workshopId && deviceUse(request) === null
}
