import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { usePageFrame } from '../page-frame.tsx'
import { WhoSeesWhatView } from './who-sees-what-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/qui-voit-quoi' }
export const meta = () => pageTitle('Qui voit quoi')

export default function WhoSeesWhat() {
  return (
    <LearnerPage {...usePageFrame()}>
      <WhoSeesWhatView />
    </LearnerPage>
  )
}
