import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { seeStudio } from '#app/features/accounts/index.ts'
import { findStudioLesson } from '#app/features/studio/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import studioStyles from '../studio/studio.css?url'
import { describePreview } from './describe-preview.server.ts'
import { notHerLesson, wantedOf } from './lesson-wanted.server.ts'
import { StudioLessonView } from './studio-lesson-view.tsx'

export const handle: RouteHandle = {
  admits: ['trainer', 'admin'],
  sample: '/studio/mots-de-passe/a-quoi-sert-un-compte',
  hydrate: true,
}
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Studio, ${data.lesson.title}` : 'Cette leçon n’est pas dans votre studio')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: studioStyles }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  const found = await findStudioLesson(wantedOf(visit, params))
  if (!found) throw notHerLesson()
  const url = new URL(request.url)
  const added = Math.trunc(Number(url.searchParams.get('ajout'))) || 0
  return withVisit(visit, { ...found, added, preview: describePreview({ ...found, url }) })
}

export default function StudioLesson() {
  return <StudioLessonView {...useLoaderData<typeof loader>()} />
}
