import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { askForHelp } from '#app/features/workshops/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { returnAddress } from '../return-address.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/atelier/aide' }

const intentions = z.enum(['demander', 'merci'])

/** Somebody typed the address by hand: the button is on her pages. */
export function loader() {
  return redirect('/mon-parcours')
}

/** Tells the helper of the workshop that she waits, or no longer does, and comes back to the page where she was. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const wanted = intentions.safeParse(form.get('intention'))
  if (!wanted.success) throw new Response(null, { status: 400 })
  const { viewer, session } = await readVisit(request)
  const workshopId = session.facts?.workshopId
  if (viewer && workshopId)
    await askForHelp({ workshopId, learnerId: viewer.learnerId, wanted: wanted.data === 'demander' })
  return redirect(returnAddress(form.get('retour'), '/mon-parcours'))
}
