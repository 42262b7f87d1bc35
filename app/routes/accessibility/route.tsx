import { useLoaderData } from '@remix-run/react'
import { findReceptionNear } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { usePageFrame } from '../page-frame.tsx'
import { AccessibilityView } from './accessibility-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/accessibilite' }
export const meta = () => pageTitle('Accessibilité : où nous en sommes')

export async function loader() {
  return { reception: await findReceptionNear(null) }
}

export default function Accessibility() {
  const { reception } = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <AccessibilityView reception={reception} />
    </LearnerPage>
  )
}
