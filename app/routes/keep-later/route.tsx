import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { laterCookie, readPlace } from '../keep-path-later.server.ts'
import { returnAddress } from '../return-address.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/ma-carte/plus-tard' }

/** Somebody typed the address by hand: the button is beside a question. */
export function loader() {
  return redirect('/ma-carte')
}

/** « Plus tard »: the device is not asked again for a while. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const cookie = laterCookie(readPlace(form.get('moment')))
  return redirect(returnAddress(form.get('retour'), '/mon-parcours'), { headers: { 'Set-Cookie': cookie } })
}
