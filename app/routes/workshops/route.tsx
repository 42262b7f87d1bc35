import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { runWorkshops } from '#app/features/accounts/index.ts'
import { findCourseById } from '#app/features/catalog/index.server.ts'
import { findUnit } from '#app/features/network/index.server.ts'
import { openWorkshop } from '#app/features/workshops/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import staffWorkshopStyles from '#app/ui/styles/staff-workshop.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { firstFaults } from '../form-faults.ts'
import { requireStaff } from '../require-staff.server.ts'
import { describeWorkshops } from './describe-workshops.server.ts'
import { courseGone, unitRefused, workshopSchema } from './new-workshop.server.ts'
import { WorkshopsView } from './workshops-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'admin'],
  actionAdmits: ['helper', 'trainer', 'admin'],
  sample: '/ateliers',
}
export const meta = () => pageTitle('Ateliers')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffWorkshopStyles }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, runWorkshops)
  return withVisit(visit, await describeWorkshops(visit.viewer))
}

/** Opens a workshop until the end of the day, and goes to its page. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireStaff(request, runWorkshops)
  const form = await request.formData()
  const [titre, lieu, cours] = ['titre', 'lieu', 'cours'].map(name => String(form.get(name) ?? ''))
  const typed = { titre, lieu, cours }
  const submission = parseWithZod(form, { schema: workshopSchema })
  if (submission.status !== 'success') return refuse({ typed, faults: firstFaults(submission.error) })
  const { titre: title, lieu: unitId, cours: courseId } = submission.value
  const unit = await findUnit(unitId)
  if (!unit?.active || !runWorkshops.admits(viewer, unit.path)) return refuse({ typed, faults: { lieu: unitRefused } })
  if (courseId && !findCourseById(courseId)) return refuse({ typed, faults: { cours: courseGone } })
  const id = await openWorkshop({ unitId, helperId: viewer.learnerId, title, courseId: courseId || null })
  return redirect(`/ateliers/${id}`)
}

type Refused = {
  typed: Record<'titre' | 'lieu' | 'cours', string | undefined>
  faults: Record<string, string | undefined>
}

function refuse(refused: Refused) {
  return data(refused, { status: 422 })
}

export default function Workshops() {
  const refused = useActionData<typeof action>()
  return <WorkshopsView {...useLoaderData<typeof loader>()} typed={refused?.typed} faults={refused?.faults ?? {}} />
}
