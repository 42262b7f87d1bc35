import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'
import { listAttestedTwice } from '#app/features/attestation/index.server.ts'
import { findCourseById, listCourses } from '#app/features/catalog/index.server.ts'
import { listMyCourses, mergeLearners } from '#app/features/learning/index.server.ts'
import { closeSession } from '#app/platform/auth/sessions.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { forgetOtherPath, readOtherPath } from '../other-path-cookie.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { refuseWhileActing } from '../refuse-while-acting.server.ts'
import { returnAddress } from '../return-address.server.ts'
import { TwoPathsView } from './two-paths-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/deux-parcours' }
export const meta = () => pageTitle('Deux parcours')

/** Two paths were opened here, one after the other: asks whether both are hers. */
export async function loader({ request }: LoaderFunctionArgs) {
  const found = await bothPaths(request)
  if (!found) return goOn(request)
  const { visit, viewer, other } = found
  const courses = await listMyCourses(other.learnerId)
  return withVisit(visit, {
    name: other.displayName,
    courses: courses.flatMap(({ courseId }) => findCourseById(courseId)?.title ?? []),
    attestedTwice: await listAttestedTwice(viewer.learnerId, other.learnerId),
  })
}

/** Joins them where she says so. Either way, what was open before is closed. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const found = await bothPaths(request)
  if (!found) return goOn(request)
  const { visit, viewer, other, otherSession } = found
  refuseWhileActing(visit)
  if (form.get('suite') === 'reunir') {
    // An account stays what it is: the path of a card joins it, not the other way round.
    const [from, into] = other.kind === 'account' ? [viewer, other] : [other, viewer]
    const { learnerId: fromId } = from
    await mergeLearners({ fromId, intoId: into.learnerId, byId: viewer.learnerId, courses: listCourses() })
  }
  await closeSession(otherSession)
  return goOn(request)
}

type Both = {
  visit: Awaited<ReturnType<typeof readVisit>>
  viewer: Viewer
  other: Viewer
  otherSession: string | null
}

async function bothPaths(request: Request): Promise<Both | null> {
  const visit = await readVisit(request)
  const before = await readOtherPath(request)
  const other = before?.viewer ?? before?.resting
  if (!visit.viewer || !before || !other || other.learnerId === visit.viewer.learnerId) return null
  return { visit, viewer: visit.viewer, other, otherSession: before.session.sessionId }
}

async function goOn(request: Request): Promise<Response> {
  const wanted = new URL(request.url).searchParams.get('retour')
  return redirect(returnAddress(wanted, '/mon-parcours'), { headers: { 'Set-Cookie': await forgetOtherPath() } })
}

export default function TwoPaths() {
  return (
    <LearnerPage {...usePageFrame()}>
      <TwoPathsView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
