import { z } from 'zod'
import { seeFollowUp } from '#app/features/accounts/index.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { findUnit, type Unit } from '#app/features/network/index.server.ts'
import { getFollowUp } from '#app/features/reporting/index.server.ts'
import { type FollowUp, periodIds } from '#app/features/reporting/index.ts'
import { now } from '#app/platform/clock.ts'
import { type KnownVisit, refusal, requireStaff } from '../require-staff.server.ts'

const filters = z.object({
  periode: z.enum(periodIds).catch('six-mois'),
  cours: z.string().min(1).nullable().catch(null),
})

/**
 * What the follow-up page of a unit shows, and its export alike. A unit that is another's and one that does not exist
 * get the same refusal: an address must not tell which units there are.
 */
export async function loadFollowUp({
  request,
  unitId,
}: {
  request: Request
  unitId: string | undefined
}): Promise<{ visit: KnownVisit; followUp: FollowUp; asOf: Date }> {
  const visit = await requireStaff(request, seeFollowUp)
  const unit = unitId ? await findUnit(unitId) : null
  if (!unit || !seeFollowUp.admits(visit.viewer, unit.path)) throw refusal()
  return { visit, ...(await readFollowUp({ request, unit })) }
}

/**
 * The same page for whoever may see this unit: who that is was decided before. Filters that make no sense take their
 * usual value.
 */
export async function readFollowUp({
  request,
  unit,
}: {
  request: Request
  unit: Unit
}): Promise<{ followUp: FollowUp; asOf: Date }> {
  const { periode, cours } = filters.parse(Object.fromEntries(new URL(request.url).searchParams))
  const courseTitles = new Map(listCourses().map(({ courseId, title }) => [courseId, title]))
  const asOf = now()
  const followUp = await getFollowUp({ unit, period: periode, courseId: cours, courseTitles, asOf })
  return { followUp, asOf }
}
