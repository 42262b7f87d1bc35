import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { env } from '#app/platform/env.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { YourDataView } from './your-data-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/vos-donnees' }
export const meta = () => pageTitle('Vos données')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { CONTROLLER_NAME, DPO_CONTACT } = env()
  return withVisit(visit, {
    isKnown: visit.viewer !== null,
    isGuest: visit.viewer?.kind === 'guest',
    controllerName: CONTROLLER_NAME ?? null,
    dpoContact: DPO_CONTACT ?? null,
  })
}

export default function YourData() {
  return (
    <LearnerPage {...usePageFrame()}>
      <YourDataView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
