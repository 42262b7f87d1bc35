import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { readComfort } from '#app/ui/patterns/comfort.ts'
import { returnAddress } from '../return-address.server.ts'
import { comfortCookie } from './comfort-cookie.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/confort' }

export function loader() {
  return redirect('/')
}

/** Keeps the reading choices on the device and goes back to the page she was on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const returnTo = returnAddress(form.get('retour'), '/')
  return redirect(returnTo, { headers: { 'Set-Cookie': comfortCookie(readComfort(form)) } })
}
