import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeStudio } from '#app/features/accounts/index.ts'
import { findAdded, findStudioLesson, takeBackQuestions } from '#app/features/studio/index.server.ts'
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
  actionAdmits: ['trainer', 'admin'],
  sample: '/studio/mots-de-passe/a-quoi-sert-un-compte',
  hydrate: true,
}
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Studio, ${data.lesson.title}` : 'Cette leçon n’est pas dans votre studio')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: studioStyles }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  const wanted = wantedOf(visit, params)
  const found = await findStudioLesson(wanted)
  if (!found) throw notHerLesson()
  const url = new URL(request.url)
  const ticket = url.searchParams.get('ajout')
  const added = ticket === null ? null : await findAdded({ ...wanted, ticket })
  return withVisit(visit, { ...found, added, preview: describePreview({ ...found, url }) })
}

/** Takes away questions that were just added. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  const wanted = wantedOf(visit, params)
  const ticket = String((await request.formData()).get('ajout') ?? '')
  const answer = await takeBackQuestions({ ...wanted, ticket })
  if (!answer) throw notHerLesson()
  if (answer !== 'taken-back') return data(answer, { status: 422 })
  return redirect(`/studio/${wanted.courseSlug}/${wanted.lessonSlug}?${new URLSearchParams({ ajout: ticket })}`)
}

export default function StudioLesson() {
  return <StudioLessonView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.refused} />
}
