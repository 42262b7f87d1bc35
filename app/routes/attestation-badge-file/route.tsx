import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { writeBadge } from '#app/features/attestation/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { attestationAt } from '../attestation-at.server.ts'
import { badgeFileName, nameForBadge, wantsName } from '../attestation-badge/badge-file.ts'
import { siteOrigin } from '../site-origin.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours/mots-de-passe/attestation/badge.jwt' }

/** The badge itself: the attestation as a signed Open Badges 3.0 credential, with no name unless she asked for it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await readVisit(request)
  const { attestation, course, address } = await attestationAt({ viewer, word: params.course })
  if (!attestation) return redirect(address)
  const name = wantsName(request) ? nameForBadge({ attestation, viewer }) : null
  return new Response(writeBadge({ attestation, name, origin: siteOrigin(context) }), {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': `attachment; filename="${badgeFileName(course)}"`,
      'Cache-Control': 'no-store',
    },
  })
}
