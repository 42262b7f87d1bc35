import type { LinksFunction } from '@remix-run/node'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import paperStyles from '#app/ui/styles/paper.css?url'
import printStyles from '#app/ui/styles/paper-print.css?url'
import { usePageFrame } from '../page-frame.tsx'
import styles from './on-paper.css?url'
import { OnPaperView } from './on-paper-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/par-ou-commencer/papier' }
export const links: LinksFunction = () => [paperStyles, printStyles, styles].map(href => ({ rel: 'stylesheet', href }))
export const meta = () => pageTitle('Par où commencer ? Sur papier')

export default function WhereToBeginOnPaper() {
  return (
    <LearnerPage {...usePageFrame()}>
      <OnPaperView />
    </LearnerPage>
  )
}
