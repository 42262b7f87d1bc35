import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { seeStudio } from '#app/features/accounts/index.ts'
import { listStudioCourses } from '#app/features/studio/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import studioStyles from './studio.css?url'
import { StudioView } from './studio-view.tsx'

export const handle: RouteHandle = { admits: ['trainer', 'admin'], sample: '/studio' }
export const meta = () => pageTitle('Studio')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: studioStyles }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  return withVisit(visit, await listStudioCourses(visit.viewer))
}

export default function Studio() {
  return <StudioView {...useLoaderData<typeof loader>()} />
}
