import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { manageTeam } from '#app/features/accounts/index.ts'
import { listRecentMerges, partPaths } from '#app/features/reception/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import { MergesView } from './merges-view.tsx'

export const handle: RouteHandle = { admits: ['admin'], actionAdmits: ['admin'], sample: '/fusions' }
export const meta = () => pageTitle('Parcours réunis')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, manageTeam)
  const merges = await listRecentMerges(visit.viewer)
  return withVisit(visit, {
    merges: merges.map(({ mergedAt, ...merge }) => ({ ...merge, mergedAt: mergedAt.toISOString() })),
    outcome: new URL(request.url).searchParams.get('fait'),
  })
}

/** « Séparer »: each has again all that she did. Pressed twice, or too late, the page says so. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireStaff(request, manageTeam)
  const form = await request.formData()
  const outcome = await partPaths({ viewer, mergeId: String(form.get('fusion') ?? '') })
  return redirect(`/fusions?fait=${outcome}`)
}

export default function Merges() {
  return <MergesView {...useLoaderData<typeof loader>()} />
}
