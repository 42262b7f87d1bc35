import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { getLessonPlace } from '#app/features/catalog/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import paperStyles from '#app/ui/styles/paper.css?url'
import printStyles from '#app/ui/styles/paper-print.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { lessonGone } from '../lesson-gone.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { describeSheets } from './describe-sheets.server.ts'
import { SheetsView } from './sheets-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours/mots-de-passe/une-phrase-solide/papier' }
export const links: LinksFunction = () => [paperStyles, printStyles].map(href => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Sur papier, ${data.title}` : 'Sur papier')

/** The sheets of a lesson. They are kept under their codes before they are shown: no sheet leaves with a code that nobody knows. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const wanted = searchParams.get('version') === 'facile' ? 'easyToRead' : 'standard'
  const place = await getLessonPlace({ courseSlug: params.course ?? '', lessonSlug: params.lesson ?? '', wanted })
  if (!place) throw lessonGone(params.course)
  const visit = await readVisit(request)
  try {
    return withVisit(visit, await describeSheets({ place, viewer: visit.viewer, blank: searchParams.has('vierge') }))
  } catch (error) {
    if (!isStorageFull(error)) throw error
    throw new Response(
      'Il n’y a plus de place sur notre machine : ces feuilles n’auraient pas de code. Essayez un peu plus tard. Votre parcours est gardé.',
      { status: 507 },
    )
  }
}

export default function LessonOnPaper() {
  const lesson = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <SheetsView lesson={lesson} />
    </LearnerPage>
  )
}
