import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { makePdf, PdfBusyError } from '#app/features/attestation/index.server.ts'
import { paperOf } from '#app/features/attestation/index.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { attestationAt } from '../attestation-at.server.ts'
import { siteOrigin } from '../site-origin.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours/mots-de-passe/attestation.pdf' }

/** Her attestation as a file; the page that makes it, where there is none yet. No machine on the way keeps one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await readVisit(request)
  const { attestation, course, address } = await attestationAt({ viewer, word: params.course })
  if (!attestation) return redirect(address)
  try {
    const checkPage = `${siteOrigin(context)}/verifier`
    const bytes = await makePdf(paperOf({ attestation, checkPage }))
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="attestation-${course.slug}.pdf"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof PdfBusyError)) throw error
    throw new Response(
      'Beaucoup de papiers se font en même temps. Attendez une minute, puis ouvrez le PDF de nouveau.',
      {
        status: 503,
        headers: { 'Retry-After': '60' },
      },
    )
  }
}
