import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { closeSession } from '#app/platform/auth/sessions.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/sortir' }

/** A link must not be able to send somebody out. */
export function loader() {
  return redirect('/')
}

/** Ends this device's session. At a shared desk, « back » must not show the pages that were read: the browser empties its cache. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await readVisit(request)
  const cookie = await closeSession(session.sessionId)
  return redirect('/', { headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache"' } })
}
