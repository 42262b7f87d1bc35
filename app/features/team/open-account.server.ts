import {
  findCredential,
  insertAccount,
  makeOneTimePassword,
  normaliseEmail,
} from '#app/features/accounts/index.server.ts'
import { manageTeam, type Role, type Viewer } from '#app/features/accounts/index.ts'
import { findUnit, rootUnitId } from '#app/features/network/index.server.ts'
import { newId } from '#app/platform/ids.ts'
import { changeRole } from './change-role.server.ts'
import { findMember } from './find-member.server.ts'
import { givePassword } from './help-member.server.ts'

export type Opened =
  | { kind: 'opened'; learnerId: string; password: string; expiresAt: Date }
  | { kind: 'role-added'; learnerId: string }
  | { kind: 'email-taken' | 'not-her-unit' }

/**
 * Opens an account with one role, and answers its password, to give at the desk. An account that is there already gets
 * the role where it is of her team, or where she administers the whole tree; elsewhere, its address is taken.
 */
export async function openAccount({
  viewer,
  displayName,
  email,
  role,
  unitId,
  at,
}: {
  viewer: Viewer
  displayName: string
  email: string
  role: Role
  unitId: string
  at: Date
}): Promise<Opened> {
  const unit = await findUnit(unitId)
  if (!unit || !manageTeam.admits(viewer, unit.path)) return { kind: 'not-her-unit' }
  const address = normaliseEmail(email)
  const known = await findCredential(address)
  if (known) {
    if (!(await mayGiveRoleTo(viewer, known.learnerId))) return { kind: 'email-taken' }
    await changeRole({ viewer, learnerId: known.learnerId, change: 'add', role, unit, at })
    return { kind: 'role-added', learnerId: known.learnerId }
  }
  const learnerId = newId()
  const { deadHash } = await makeOneTimePassword(at)
  const grants = [{ role, unitId }]
  await insertAccount({
    id: learnerId,
    displayName,
    email: address,
    passwordHash: deadHash,
    unitId: null,
    grants,
    demo: false,
    at,
  })
  const given = await givePassword({ viewer, learnerId, act: 'account-opened', at })
  return { kind: 'opened', learnerId, ...given }
}

// Giving a role to somebody is a way to her account: a CMCAS may not take a learner's, or a neighbour's.
async function mayGiveRoleTo(viewer: Viewer, learnerId: string): Promise<boolean> {
  if (manageTeam.admits(viewer, `/${rootUnitId}/`)) return true
  return (await findMember({ viewer, learnerId }))?.isWhollyHere ?? false
}
