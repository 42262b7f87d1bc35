import { type ActionFunctionArgs, json, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { registerDevice } from '#app/features/exchange/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/sync/appareil' }

export function loader() {
  return redirect('/')
}

/** Lets the device of somebody whose path is open sign what it will send later. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await readVisit(request)
  if (!viewer || viewer.assistance)
    return json({ sentence: 'Commencez un parcours sur cet appareil, puis essayez de nouveau.' }, { status: 401 })
  const told: unknown = await request.json().catch(() => null)
  const publicKey = typeof told === 'object' && told !== null && 'publicKey' in told ? told.publicKey : null
  const registered = await registerDevice({ learnerId: viewer.learnerId, publicKey })
  if (!registered)
    return json({ sentence: 'Cette clé ne convient pas : il en faut une du type P-256.' }, { status: 422 })
  return json(registered)
}
