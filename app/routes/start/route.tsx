import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readVisit, startAsGuest } from '#app/features/accounts/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/commencer' }

/** Somebody typed the address by hand: the button is on the home page. */
export function loader() {
  return redirect('/')
}

/** One press, no question asked. Pressed twice, it opens one path only. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await readVisit(request)
  if (viewer) return redirect('/cours')
  const { cookie } = await startAsGuest(request)
  return redirect('/cours', { headers: { 'Set-Cookie': cookie } })
}
