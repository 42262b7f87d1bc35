import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeStudio } from '#app/features/accounts/index.ts'
import { findStudioLesson } from '#app/features/studio/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import studioStyles from '../studio/studio.css?url'
import { notHerLesson, wantedOf } from '../studio-lesson/lesson-wanted.server.ts'
import { answerBring } from './answer-bring.server.ts'
import { BringView } from './bring-view.tsx'

export const handle: RouteHandle = {
  admits: ['trainer', 'admin'],
  actionAdmits: ['trainer', 'admin'],
  sample: '/studio/mots-de-passe/a-quoi-sert-un-compte/apporter',
}
export const meta = () => pageTitle('Apporter des questions')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: studioStyles }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  const found = await findStudioLesson(wantedOf(visit, params))
  if (!found) throw notHerLesson()
  const { course, lesson, lessonNumber } = found
  return withVisit(visit, {
    course: { slug: course.slug, title: course.title },
    lesson: { slug: lesson.slug, title: lesson.title },
    lessonNumber,
  })
}

/** Nothing is written before she has seen what it gives, and said yes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  const wanted = wantedOf(visit, params)
  const answer = await answerBring({ ...wanted, request })
  if (!answer) throw notHerLesson()
  if (!('added' in answer)) return data(answer, { status: answer.refusal ? 422 : 200 })
  const { stepId, ticket } = answer.added
  const query = new URLSearchParams({ etape: stepId, ajout: ticket })
  return redirect(`/studio/${wanted.courseSlug}/${wanted.lessonSlug}?${query}`)
}

export default function StudioBringQuestions() {
  return <BringView {...useLoaderData<typeof loader>()} brought={useActionData<typeof action>() ?? null} />
}
