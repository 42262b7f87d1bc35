import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { seeFollowUp } from '#app/features/accounts/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import { describeUnits } from './describe-units.server.ts'
import { UnitsView } from './units-view.tsx'

export const handle: RouteHandle = { admits: ['manager', 'admin'], sample: '/suivi' }
export const meta = () => pageTitle('Suivi')

/** Opens the one unit that she follows, or lets her choose. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, seeFollowUp)
  const { only, lines } = await describeUnits(visit.viewer)
  if (only) return redirect(only)
  return withVisit(visit, { lines })
}

export default function FollowUpUnits() {
  return <UnitsView lines={useLoaderData<typeof loader>().lines} />
}
