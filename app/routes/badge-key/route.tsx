import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeKey } from '#app/features/attestation/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { siteOrigin } from '../site-origin.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/badges/cle.json' }

/** The public key that checks the badges, as a JWK. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json(badgeKey(siteOrigin(context)), { headers: { 'Cache-Control': 'no-store' } })
}
