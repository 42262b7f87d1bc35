import type { LoaderFunctionArgs } from '@remix-run/node'
import { followUpCsv, followUpCsvName } from '#app/features/reporting/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { loadFollowUp } from '../suivi/load-follow-up.server.ts'

export const handle: RouteHandle = { admits: ['manager', 'admin'], sample: '/suivi/cmcas-valclair-exemple/export' }

/** The figures of the page as a file, with the same mask. No machine on the way keeps a copy. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, followUp, asOf } = await loadFollowUp({ request, unitId: params.unit })
  const headers = new Headers({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${followUpCsvName(followUp)}"`,
    'Cache-Control': 'no-store',
  })
  if (visit.session.setCookie) headers.append('Set-Cookie', visit.session.setCookie)
  return new Response(followUpCsv({ followUp, asOf }), { headers })
}
