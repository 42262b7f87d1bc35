import { redirect } from '@remix-run/node'
import type { Visit } from '#app/features/accounts/index.server.ts'
import { findPlace } from '#app/features/workshops/index.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import type { PlaceToShow } from '#app/ui/patterns/person-bar.tsx'
import { roomTokenOf } from './room/room-cookie.server.ts'

// Where one may be once the workshop has ended: the page that says so, and the way out.
const openAfterwards = ['/atelier/salle', '/sortir']

/**
 * Her place in the workshop that this session takes part in; null where there is none. Where it has ended, she goes on
 * as any guest on her own device; a shared one throws a redirect to the page that says so.
 */
export async function describePlace({
  request,
  visit: { viewer, session },
}: {
  request: Request
  visit: Visit
}): Promise<(PlaceToShow & { firstName: string | null }) | null> {
  const { facts, sessionId } = session
  const mayStay = openAfterwards.includes(new URL(request.url).pathname)
  // The helper has ended the workshop, and with it the turn that was taken on this device.
  if (session.unknownCookie && roomTokenOf(request) && !mayStay) throw redirect('/atelier/salle')
  if (!viewer || !sessionId || !facts?.workshopId) return null
  const place = await findPlace({ workshopId: facts.workshopId, learnerId: viewer.learnerId })
  if (place?.isOpen) {
    const { workshop, firstName, pictogram, helpAsked } = place
    return { code: workshop.code, helperName: workshop.helperName, firstName, pictogram, helpAsked }
  }
  if (!facts.roomId) await changeSession(sessionId, { workshopId: null })
  else if (!mayStay) throw redirect('/atelier/salle')
  return null
}
