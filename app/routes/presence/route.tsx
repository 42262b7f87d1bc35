import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { noteActivity } from '#app/platform/auth/sessions.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/pause/presence' }

export function loader() {
  return redirect('/')
}

/** Somebody is there, reading: a shared device says so while a page stays open. Nothing else is said, nor kept. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, session } = await readVisit(request)
  if (viewer) await noteActivity(session)
  return new Response(null, { status: 204 })
}
