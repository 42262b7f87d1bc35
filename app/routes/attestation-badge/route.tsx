import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { attestationAt } from '../attestation-at.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { badgeFileName, nameForBadge } from './badge-file.ts'
import { BadgeView } from './badge-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours/mots-de-passe/attestation/badge' }
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(`Badge, ${data?.title ?? 'cours'}`)

/** What a badge is, what it holds, and the choice of the name; or the way to the paper, where there is none yet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { attestation, course, address } = await attestationAt({ viewer: visit.viewer, word: params.course })
  if (!attestation) return redirect(address)
  return withVisit(visit, {
    title: attestation.courseTitle,
    address,
    fileName: badgeFileName(course),
    name: nameForBadge({ attestation, viewer: visit.viewer }),
  })
}

export default function AttestationBadge() {
  return (
    <LearnerPage {...usePageFrame()}>
      <BadgeView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
