import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import staffWorkshopStyles from '#app/ui/styles/staff-workshop.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { AttendanceView } from './attendance-view.tsx'
import { loadAttendance } from './load-attendance.server.ts'

export const handle: RouteHandle = { admits: ['helper', 'trainer', 'admin'], sample: '/ateliers/demo-atelier/presence' }
export const meta = () => pageTitle('Feuille de présence')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffWorkshopStyles }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, sheet } = await loadAttendance({ request, workshopId: params.workshop })
  return withVisit(visit, sheet)
}

export default function AttendanceSheet() {
  return <AttendanceView sheet={useLoaderData<typeof loader>()} />
}
