import type { LoaderFunctionArgs } from '@remix-run/node'
import { myDataJsonSchema } from '#app/features/my-data/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/schemas/mes-donnees-1.json' }

/** What a copy of one's data looks like, for the programs that read it. */
export function loader({ request }: LoaderFunctionArgs) {
  const body = JSON.stringify(myDataJsonSchema(new URL(request.url).origin), null, 2)
  return new Response(`${body}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
