import { runWorkshops } from '#app/features/accounts/index.ts'
import { findUnit, type Unit } from '#app/features/network/index.server.ts'
import { findWorkshop } from '#app/features/workshops/index.server.ts'
import type { Workshop } from '#app/features/workshops/index.ts'
import { type KnownVisit, refusal, requireStaff } from './require-staff.server.ts'

/** A workshop of a unit where she runs some. Another's, and one that does not exist, get the same refusal. */
export async function loadWorkshop({
  request,
  workshopId,
}: {
  request: Request
  workshopId: string | undefined
}): Promise<{ visit: KnownVisit; workshop: Workshop; unit: Unit }> {
  const visit = await requireStaff(request, runWorkshops)
  const workshop = workshopId ? await findWorkshop(workshopId) : null
  const unit = workshop ? await findUnit(workshop.unitId) : null
  if (!workshop || !unit || !runWorkshops.admits(visit.viewer, unit.path)) throw refusal()
  return { visit, workshop, unit }
}
