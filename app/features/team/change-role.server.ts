import type { Role, Viewer } from '#app/features/accounts/index.ts'
import type { Unit } from '#app/features/network/index.server.ts'
import { journalEntry } from './journal-entry.ts'
import { deleteRole, insertRole } from './team-store.server.ts'

/** Gives a role on a unit or takes it away. False where it is the last administration that this place has. */
export async function changeRole({
  viewer,
  learnerId,
  change,
  role,
  unit,
  at,
}: {
  viewer: Viewer
  learnerId: string
  change: 'add' | 'remove'
  role: Role
  unit: Unit
  at: Date
}): Promise<boolean> {
  const entry = journalEntry({ viewer, learnerId, act: 'roles-changed', detail: { change, role, unit: unit.name }, at })
  const asked = { learnerId, role, unitId: unit.id, entry }
  if (change === 'remove') return deleteRole({ ...asked, unitPath: unit.path })
  await insertRole({ ...asked, at })
  return true
}
