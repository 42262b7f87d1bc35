import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeIssuer } from '#app/features/attestation/index.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { siteOrigin } from '../site-origin.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/badges/emetteur.json' }

/** Who gives the badges, for the programs that read them. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json(badgeIssuer(siteOrigin(context)), { headers: { 'Cache-Control': 'no-store' } })
}
