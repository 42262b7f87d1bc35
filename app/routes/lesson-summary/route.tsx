import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { getLessonPlace } from '#app/features/catalog/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { stepsToKeep } from '../keep-path-later.server.ts'
import { KeepPathNote } from '../keep-path-note.tsx'
import { lessonGone } from '../lesson-gone.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { describeSummary } from './describe-summary.server.ts'
import { SummaryView } from './summary-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours/mots-de-passe/a-quoi-sert-un-compte/bilan' }
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Bilan, ${data.lessonTitle}` : 'Bilan')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('version') === 'facile' ? 'easyToRead' : 'standard'
  const place = await getLessonPlace({ courseSlug: params.course ?? '', lessonSlug: params.lesson ?? '', wanted })
  if (!place) throw lessonGone(params.course)
  const visit = await readVisit(request)
  const summary = await describeSummary({ place, viewer: visit.viewer })
  const stepsMade = summary.finished ? await stepsToKeep({ request, visit, place: 'lecon' }) : null
  return withVisit(visit, { ...summary, stepsMade })
}

export default function LessonSummary() {
  const summary = useLoaderData<typeof loader>()
  const frame = usePageFrame()
  return (
    <LearnerPage {...frame}>
      <SummaryView summary={summary} />
      {summary.stepsMade ? <KeepPathNote steps={summary.stepsMade} place="lecon" returnTo={frame.path} /> : null}
    </LearnerPage>
  )
}
