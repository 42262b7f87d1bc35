import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { manageTeam } from '#app/features/accounts/index.ts'
import { listTeam } from '#app/features/team/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import { TeamView } from './team-view.tsx'

export const handle: RouteHandle = { admits: ['admin'], sample: '/equipe' }
export const meta = () => pageTitle('Équipe')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, manageTeam)
  const left = new URL(request.url).searchParams.has('parti')
  return withVisit(visit, { members: await listTeam(visit.viewer), left })
}

export default function Team() {
  return <TeamView {...useLoaderData<typeof loader>()} />
}
