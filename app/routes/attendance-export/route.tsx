import type { LoaderFunctionArgs } from '@remix-run/node'
import { attendanceCsv } from '#app/features/workshops/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { loadAttendance } from '../attendance/load-attendance.server.ts'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'admin'],
  sample: '/ateliers/demo-atelier/presence/export',
}

/** The sheet as a file. No machine on the way keeps a copy. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, sheet } = await loadAttendance({ request, workshopId: params.workshop })
  const headers = new Headers({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="presence-${sheet.day}.csv"`,
    'Cache-Control': 'no-store',
  })
  if (visit.session.setCookie) headers.append('Set-Cookie', visit.session.setCookie)
  return new Response(attendanceCsv(sheet), { headers })
}
