import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { warnedAt } from '#app/features/my-data/index.server.ts'
import { findReceptionNear } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { useAskShared, usePageFrame } from '../page-frame.tsx'
import { SharedDeviceQuestion } from '../shared-device/shared-device-question.tsx'
import { describePath } from './describe-path.server.ts'
import { MyPathView } from './my-path-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/mon-parcours' }
export const meta = () => pageTitle('Mon parcours')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const reception = await findReceptionNear(visit.viewer?.unitId ?? null)
  return withVisit(visit, {
    ...(await describePath(visit.viewer)),
    wasWarned: visit.viewer !== null && (await warnedAt(visit.viewer.learnerId)) !== null,
    lost: visit.session.unknownCookie,
    reception,
  })
}

export default function MyPath() {
  const path = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      {useAskShared() ? <SharedDeviceQuestion returnTo="/mon-parcours" /> : null}
      <MyPathView path={path} />
    </LearnerPage>
  )
}
