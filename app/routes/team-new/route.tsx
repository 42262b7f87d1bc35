import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { manageTeam } from '#app/features/accounts/index.ts'
import { openAccount } from '#app/features/team/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { accountFields } from '../first-admin/new-account.server.ts'
import { firstFaults } from '../form-faults.ts'
import { requireStaff } from '../require-staff.server.ts'
import styles from '../team/team.css?url'
import { givenPassword, roleSchema, unitChoices } from '../team/team-form.server.ts'
import { AccountOpenedView, NewMemberView, type Refused } from './new-member-view.tsx'

export const handle: RouteHandle = { admits: ['admin'], actionAdmits: ['admin'], sample: '/equipe/nouveau' }
export const meta = () => pageTitle('Ouvrir un compte')
export const links = () => [{ rel: 'stylesheet', href: styles }]

const askName = 'Écrivez son nom, comme les autres le liront.'
const askEmail = 'Écrivez son adresse e-mail.'
const schema = roleSchema.extend({
  name: z.string({ required_error: askName }).pipe(accountFields.name),
  email: z.string({ required_error: askEmail }).pipe(accountFields.email),
})

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, manageTeam)
  return withVisit(visit, { units: await unitChoices(visit.viewer) })
}

/** Opens the account and shows its password once. An account that is there already gets the role. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireStaff(request, manageTeam)
  const form = await request.formData()
  const said = (name: string) => String(form.get(name) ?? '')
  const typed = { name: said('name'), email: said('email'), role: said('role'), unit: said('unit') }
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success') return refuse({ typed, faults: firstFaults(submission.error) })
  const { name, email, role, unit } = submission.value
  const opened = await openAccount({ viewer, displayName: name, email, role, unitId: unit, at: now() })
  if (opened.kind === 'opened')
    return data({ refused: null, opened: { name, learnerId: opened.learnerId, ...givenPassword(opened) } })
  if (opened.kind === 'role-added') return redirect(`/equipe/${opened.learnerId}?fait=role`)
  return refuse({ typed, faults: opened.kind === 'email-taken' ? { email: taken } : { role: notHers } })
}

const taken = 'Cette adresse a déjà un compte. Demandez à l’administration de la CCAS de lui donner ce rôle.'
const notHers = 'Vous ne pouvez pas donner de rôle à cet endroit. Choisissez un lieu de la liste.'

function refuse(refused: Refused) {
  return data({ refused, opened: null }, { status: 422 })
}

export default function NewMember() {
  const { units } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered?.opened) return <AccountOpenedView opened={answered.opened} />
  return <NewMemberView units={units} refused={answered?.refused ?? null} />
}
