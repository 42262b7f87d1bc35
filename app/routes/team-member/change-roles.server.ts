import { data, redirect } from '@remix-run/node'
import { manageTeam, type Viewer } from '#app/features/accounts/index.ts'
import { findUnit } from '#app/features/network/index.server.ts'
import { changeRole } from '#app/features/team/index.server.ts'
import type { Member } from '#app/features/team/index.ts'
import { now } from '#app/platform/clock.ts'
import { refusal } from '../require-staff.server.ts'
import { roleSchema } from '../team/team-form.server.ts'

const lastAdmin =
  'C’est la dernière administration de cet endroit. Donnez d’abord ce rôle à une autre personne, puis enlevez celui-ci.'

/** Gives or takes a role that the form names, at a place that is hers; answers where to go, or the page with its fault. */
export async function changeRoles({
  viewer,
  member,
  change,
  form,
}: {
  viewer: Viewer
  member: Member
  change: 'add' | 'remove'
  form: FormData
}) {
  const asked = roleSchema.safeParse(Object.fromEntries(form))
  if (!asked.success) return refuse(asked.error.issues[0]?.message ?? 'Choisissez un rôle.')
  const unit = await findUnit(asked.data.unit)
  if (!unit || !manageTeam.admits(viewer, unit.path)) throw refusal()
  const { learnerId } = member
  const done = await changeRole({ viewer, learnerId, change, role: asked.data.role, unit, at: now() })
  if (!done) return refuse(lastAdmin)
  const isLast = change === 'remove' && member.roles.length === 1
  return redirect(isLast ? '/equipe?parti' : `/equipe/${learnerId}?fait=role`)
}

function refuse(fault: string) {
  return data({ given: null, fault }, { status: 422 })
}
