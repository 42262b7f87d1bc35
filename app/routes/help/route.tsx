import { useLoaderData } from '@remix-run/react'
import { listReceptions } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { usePageFrame } from '../page-frame.tsx'
import { HelpView } from './help-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/aide' }
export const meta = () => pageTitle('Être aidé')

export async function loader() {
  return { receptions: await listReceptions() }
}

export default function Help() {
  const { receptions } = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <HelpView receptions={receptions} />
    </LearnerPage>
  )
}
