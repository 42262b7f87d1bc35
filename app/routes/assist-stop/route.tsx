import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { leaveAssistance } from '#app/features/assistance/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/accueil/arreter' }

/** Somebody typed the address by hand: the button is in the banner. */
export function loader() {
  return redirect('/accueil')
}

/** « Arrêter »: the helper's own pages are back, and « back » shows nothing of the learner's. Whoever acts for nobody loses nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await readVisit(request)
  const id = session.facts?.assistanceId
  if (id && session.sessionId) await leaveAssistance({ id, sessionId: session.sessionId })
  return redirect('/accueil?fait=arrete', { headers: { 'Clear-Site-Data': '"cache"' } })
}
