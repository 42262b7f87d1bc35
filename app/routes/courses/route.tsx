import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { courseCard, listCourses } from '#app/features/catalog/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { CourseCards } from '#app/ui/patterns/course-cards.tsx'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { useAskShared, usePageFrame } from '../page-frame.tsx'
import { SharedDeviceQuestion } from '../shared-device/shared-device-question.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/cours' }
export const meta = () => pageTitle('Les cours')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  return withVisit(visit, { courses: listCourses().map(courseCard) })
}

export default function Courses() {
  const { courses } = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <div className="flow pt-6">
        <h1>Que voulez-vous apprendre ?</h1>
        <p className="lead">Choisissez un cours. Vous pourrez changer à tout moment.</p>
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
        {useAskShared() ? <SharedDeviceQuestion returnTo="/cours" /> : null}
        {courses.length > 0 ? (
          <CourseCards under="h1" courses={courses} />
        ) : (
          <p>Les cours arrivent bientôt. Revenez un peu plus tard.</p>
        )}
      </div>
    </LearnerPage>
  )
}
