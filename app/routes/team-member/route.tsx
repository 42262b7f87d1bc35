import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { manageTeam } from '#app/features/accounts/index.ts'
import { getSecondFactor } from '#app/features/second-factor/index.server.ts'
import { closeSessionsOf, findMember, givePassword, resetSecondFactor } from '#app/features/team/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { refusal, requireStaff } from '../require-staff.server.ts'
import styles from '../team/team.css?url'
import { givenPassword, unitChoices } from '../team/team-form.server.ts'
import { changeRoles } from './change-roles.server.ts'
import { isJustDone, MemberView } from './member-view.tsx'

export const handle: RouteHandle = { admits: ['admin'], actionAdmits: ['admin'], sample: '/equipe/demo-nadia' }
export const meta = () => pageTitle('Un compte de l’équipe')
export const links = () => [{ rel: 'stylesheet', href: styles }]

const intentions = z.enum(['mot-de-passe', 'deuxieme-code', 'fermer', 'ajouter', 'enlever'])

// An account of elsewhere and one that does not exist get the same refusal: an address must not tell which there are.
async function requireMember(request: Request, learnerId = '') {
  const visit = await requireStaff(request, manageTeam)
  const member = await findMember({ viewer: visit.viewer, learnerId })
  if (!member) throw refusal()
  return { visit, member }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, member } = await requireMember(request, params.person)
  const { hasApp, codesLeft } = await getSecondFactor(member.learnerId)
  const said = new URL(request.url).searchParams.get('fait')
  return withVisit(visit, {
    member,
    hasSecondFactor: hasApp || codesLeft !== null,
    units: await unitChoices(visit.viewer),
    justDone: isJustDone(said) ? said : null,
  })
}

/** Changes her roles, or helps her in: each act is written in the journal that she reads. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { visit, member } = await requireMember(request, params.person)
  const form = await request.formData()
  const asked = intentions.safeParse(form.get('intention'))
  if (!asked.success) throw new Response(null, { status: 400 })
  const { viewer } = visit
  const { learnerId } = member
  if (asked.data === 'ajouter' || asked.data === 'enlever')
    return changeRoles({ viewer, member, change: asked.data === 'ajouter' ? 'add' : 'remove', form })
  if (!member.isWhollyHere) throw refusal()
  const help = { viewer, learnerId, at: now() }
  if (asked.data === 'mot-de-passe') return data({ given: givenPassword(await givePassword(help)), fault: null })
  if (asked.data === 'deuxieme-code') await resetSecondFactor(help)
  else await closeSessionsOf(help)
  return redirect(`/equipe/${learnerId}?fait=${asked.data}`)
}

export default function TeamMember() {
  const shown = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <MemberView {...shown} given={answered?.given ?? null} fault={answered?.fault ?? null} />
}
