import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { findReceptionNear } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { HomeHero } from './home-hero.tsx'
import { HomeSteps } from './home-steps.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/' }
export const meta = () => pageTitle('Internet, pas à pas')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const reception = await findReceptionNear(visit.viewer?.unitId ?? null)
  return withVisit(visit, {
    returning: visit.viewer !== null,
    lost: visit.session.unknownCookie,
    reception,
  })
}

export default function Home() {
  const { returning, lost, reception } = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()} bare>
      <HomeHero returning={returning} lost={lost} />
      <HomeSteps reception={reception} />
    </LearnerPage>
  )
}
