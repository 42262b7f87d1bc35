import { findUnit } from '#app/features/network/index.server.ts'
import { changePerson } from './person-store.server.ts'

/** Changes the name that a learner shows, and where she is counted. A unit that is not on the tree any more is refused. */
export async function correctMyData({
  learnerId,
  firstName,
  unitId,
}: {
  learnerId: string
  firstName: string
  unitId: string | null
}): Promise<'corrected' | 'unknown-unit'> {
  const unit = unitId ? await findUnit(unitId) : null
  if (unitId && (!unit?.active || unit.kind === 'ccas')) return 'unknown-unit'
  await changePerson({ learnerId, firstName, unitId })
  return 'corrected'
}
