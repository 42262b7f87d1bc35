import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { deviceUseCookie } from '#app/platform/auth/shared-device.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { returnAddress } from '../return-address.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/appareil' }

export function loader() {
  return redirect('/mon-parcours')
}

/** Keeps, on the device, whether several people use it, and lets her session follow. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const use = form.get('usage') === 'partage' ? 'partage' : 'perso'
  const headers = new Headers({ 'Set-Cookie': deviceUseCookie(use) })
  const { viewer, session } = await readVisit(request)
  if (viewer && session.sessionId) {
    const cookie = await changeSession(session.sessionId, { shared: use === 'partage', lastActiveAt: new Date() })
    if (cookie) headers.append('Set-Cookie', cookie)
  }
  return redirect(returnAddress(form.get('retour'), '/mon-parcours'), { headers })
}
