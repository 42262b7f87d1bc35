import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { getLessonPlace } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { getCourseProgress } from '#app/features/learning/index.server.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { lessonGone } from '../lesson-gone.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours/mots-de-passe/a-quoi-sert-un-compte' }

/** The address of a lesson opens the step where she was in it, or its first step. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const place = await getLessonPlace({
    courseSlug: params.course ?? '',
    lessonSlug: params.lesson ?? '',
    wanted: 'standard',
  })
  if (!place) throw lessonGone(params.course)
  const { viewer } = await readVisit(request)
  const { course, lesson } = place
  const progress = viewer ? await getCourseProgress({ learnerId: viewer.learnerId, courseId: course.courseId }) : null
  const here = progress?.position?.stepId
  const stepId = here && lesson.stepIds.includes(here) ? here : lesson.stepIds[0]
  if (!stepId) throw lessonGone(params.course)
  return redirect(stepAddress({ course: course.slug, lesson: lesson.slug, step: stepId }))
}

/** Never drawn: it makes of this address a page, whose refusals are read in the usual frame. */
export default function Lesson() {
  return null
}
