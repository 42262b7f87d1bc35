import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { receiveLearners } from '#app/features/accounts/index.ts'
import { listUnitsUnder } from '#app/features/network/index.server.ts'
import { receiveNewcomer } from '#app/features/reception/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { firstFaults } from '../form-faults.ts'
import { giveCard } from '../made-card-cookie.server.ts'
import { recordAddress } from '../person-at-desk.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import { askUnit, newcomerSchema } from './newcomer.server.ts'
import { NewcomerView } from './newcomer-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'admin'],
  actionAdmits: ['helper', 'admin'],
  sample: '/accueil/nouvelle',
}
export const meta = () => pageTitle('Nouvelle personne')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, receiveLearners)
  const units = await listUnitsUnder(receiveLearners.paths(visit.viewer))
  return withVisit(visit, { units: units.filter(({ kind }) => kind !== 'ccas').map(({ id, name }) => ({ id, name })) })
}

/** Opens a path and makes its card. What was typed comes back with what is wrong, but never the digits. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireStaff(request, receiveLearners)
  const form = await request.formData()
  const typed = { name: String(form.get('name') ?? ''), unitId: String(form.get('unit') ?? ''), old: form.has('old') }
  const submission = parseWithZod(form, { schema: newcomerSchema })
  if (submission.status !== 'success') return data({ typed, faults: firstFaults(submission.error) }, { status: 422 })
  const { name, unit, code } = submission.value
  const received = await receiveNewcomer({ viewer, name, unitId: unit, code })
  if (!received) return data({ typed, faults: { unit: askUnit } }, { status: 422 })
  const path = `${recordAddress(received.learnerId)}/carte`
  return redirect(path, { headers: { 'Set-Cookie': await giveCard({ path, card: { ...received.card, name } }) } })
}

export default function ReceptionNewcomer() {
  return <NewcomerView units={useLoaderData<typeof loader>().units} refused={useActionData<typeof action>()} />
}
