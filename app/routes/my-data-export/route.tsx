import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { gatherMyData, myDataSchemaPath } from '#app/features/my-data/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { readOwnVisit } from '../own-data.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/mes-donnees/export.json' }

/** Her copy, as a file. No machine on the way keeps one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, session } = await readOwnVisit(request)
  const kept = viewer ? await gatherMyData(viewer.learnerId) : null
  if (!kept) return redirect('/mes-donnees')
  const headers = new Headers({
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="mes-donnees.json"',
    'Cache-Control': 'no-store',
    Link: `<${myDataSchemaPath}>; rel="describedby"`,
  })
  if (session.setCookie) headers.append('Set-Cookie', session.setCookie)
  return new Response(`${JSON.stringify(kept, null, 2)}\n`, { headers })
}
