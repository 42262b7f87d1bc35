import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findUnit } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import staffStyles from '#app/ui/styles/staff.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { readOwnVisit } from '../own-data.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { readFollowUp } from '../suivi/load-follow-up.server.ts'
import { WhatMyManagerSeesView } from './what-my-manager-sees-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/ce-que-voit-mon-responsable' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]
export const meta = () => pageTitle('Ce que voit mon responsable')

/** The follow-up of her own unit, as whoever follows it reads it. Somebody with no unit is counted nowhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readOwnVisit(request)
  const unit = visit.viewer?.unitId ? await findUnit(visit.viewer.unitId) : null
  return withVisit(visit, { followUp: unit ? (await readFollowUp({ request, unit })).followUp : null })
}

export default function WhatMyManagerSees() {
  return (
    <LearnerPage {...usePageFrame()}>
      <WhatMyManagerSeesView followUp={useLoaderData<typeof loader>().followUp} />
    </LearnerPage>
  )
}
