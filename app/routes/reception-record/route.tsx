import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { issueCard, openRecord, withdrawCard } from '#app/features/reception/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { chosenCode } from '../chosen-code.server.ts'
import { firstFaults } from '../form-faults.ts'
import { giveCard } from '../made-card-cookie.server.ts'
import { personAtDesk } from '../person-at-desk.server.ts'
import { RecordView } from './record-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'admin'],
  actionAdmits: ['helper', 'admin'],
  sample: '/accueil/demo-odette',
}
export const meta: MetaFunction<typeof loader> = ({ data: record }) => pageTitle(record?.name ?? 'Accueil')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, person, address } = await personAtDesk({ request, key: params.learner })
  const { cards, ...record } = await openRecord({ viewer: visit.viewer, person })
  const [latest] = cards
  return withVisit(visit, {
    address,
    name: record.name,
    kind: record.kind,
    unitName: record.unit?.name ?? null,
    isTeam: record.isTeam,
    createdAt: record.createdAt.toISOString(),
    lastSeenAt: record.lastSeenAt.toISOString(),
    card: latest
      ? {
          reference: latest.reference,
          madeAt: latest.createdAt.toISOString(),
          endedAt: latest.revokedAt?.toISOString() ?? null,
        }
      : null,
    done: new URL(request.url).searchParams.get('fait'),
  })
}

/** Makes a card anew, or ends the one that was lost. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { visit, person, address } = await personAtDesk({ request, key: params.learner })
  const { viewer } = visit
  const form = await request.formData()
  if (form.get('intention') === 'retirer') {
    await withdrawCard({ viewer, person })
    return redirect(`${address}?fait=retiree`)
  }
  const submission = parseWithZod(form, { schema: chosenCode })
  if (submission.status !== 'success') return data({ fault: firstFaults(submission.error).code }, { status: 422 })
  const card = await issueCard({ viewer, person, code: submission.value.code })
  if (!card) return redirect(address)
  const path = `${address}/carte`
  return redirect(path, { headers: { 'Set-Cookie': await giveCard({ path, card: { ...card, name: person.name } }) } })
}

export default function ReceptionRecord() {
  return <RecordView record={useLoaderData<typeof loader>()} fault={useActionData<typeof action>()?.fault} />
}
