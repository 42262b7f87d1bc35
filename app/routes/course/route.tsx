import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { readHelpers } from '#app/features/assistance/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { getCourseProgress, recordEnrolment } from '#app/features/learning/index.server.ts'
import { resumePoint } from '#app/features/learning/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { courseOrThrow } from '../course-or-throw.server.ts'
import { ChangedPersonError, learnerOf } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { CourseView } from './course-view.tsx'
import { describeCourse } from './describe-course.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/cours/mots-de-passe' }
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.course.title ?? 'Cours')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const course = courseOrThrow(params.course)
  const { courseId } = course
  const learnerId = visit.viewer?.learnerId
  const progress = learnerId ? await getCourseProgress({ learnerId, courseId }) : null
  const helpers = learnerId && progress?.startedAt ? await readHelpers({ learnerId, courseId }) : undefined
  return withVisit(visit, { course: describeCourse({ course, progress, helpers }) })
}

/** Chooses the course, and opens the step where she was, or the first. Somebody with no key yet gets one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const course = courseOrThrow(params.course)
  const { actor, cookie } = await samePersonOrThrow(request)
  await recordEnrolment({ actor, course })
  const point = resumePoint(course, await getCourseProgress({ learnerId: actor.learnerId, courseId: course.courseId }))
  const to = point
    ? stepAddress({ course: course.slug, lesson: point.lesson.slug, step: point.stepId })
    : `/cours/${course.slug}`
  return redirect(to, cookie ? { headers: { 'Set-Cookie': cookie } } : undefined)
}

async function samePersonOrThrow(request: Request) {
  try {
    return await learnerOf(request, await request.formData())
  } catch (error) {
    if (error instanceof ChangedPersonError) throw new Response(null, { status: 409 })
    throw error
  }
}

export default function Course() {
  const { course } = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <CourseView course={course} />
    </LearnerPage>
  )
}
