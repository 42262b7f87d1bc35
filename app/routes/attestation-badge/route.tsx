import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { findAttestation, writeBadge } from '#app/features/attestation/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { courseOrThrow } from '../course-or-throw.server.ts'
import { siteOrigin } from '../site-origin.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours/mots-de-passe/attestation/badge' }

/** The same attestation as a signed Open Badges 3.0 credential, for whoever wants one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await readVisit(request)
  const { slug, courseId } = courseOrThrow(params.course)
  const found = viewer ? await findAttestation({ learnerId: viewer.learnerId, courseId }) : null
  if (!found?.attestation) return redirect(`/cours/${slug}/attestation`)
  return new Response(writeBadge({ attestation: found.attestation, origin: siteOrigin(context) }), {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': `attachment; filename="badge-${slug}.jwt"`,
      'Cache-Control': 'no-store',
    },
  })
}
