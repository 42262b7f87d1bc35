import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { seeStudio } from '#app/features/accounts/index.ts'
import { findStudioLesson, takeQuestions } from '#app/features/studio/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import studioStyles from '../studio/studio.css?url'
import { notHerLesson, wantedOf } from '../studio-lesson/lesson-wanted.server.ts'
import { describeTaken } from './describe-taken.ts'
import { TakeView } from './take-view.tsx'

export const handle: RouteHandle = {
  admits: ['trainer', 'admin'],
  sample: '/studio/mots-de-passe/a-quoi-sert-un-compte/emporter',
}
export const meta = () => pageTitle('Emporter les questions')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: studioStyles }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, seeStudio)
  const wanted = wantedOf(visit, params)
  const found = await findStudioLesson(wanted)
  if (!found) throw notHerLesson()
  const { course, lesson, lessonNumber } = found
  const taken = await takeQuestions({ ...wanted, formats: ['moodle', 'gift', 'aiken'] })
  return withVisit(visit, {
    course: { slug: course.slug, title: course.title },
    lesson: { slug: lesson.slug, title: lesson.title },
    lessonNumber,
    isOlder: lesson.stale || lesson.state === 'broken',
    files: taken && describeTaken(taken),
  })
}

export default function StudioTakeQuestions() {
  return <TakeView {...useLoaderData<typeof loader>()} />
}
