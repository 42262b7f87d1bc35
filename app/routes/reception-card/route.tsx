import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { forgetCard, readMadeCard } from '../made-card-cookie.server.ts'
import { personAtDesk } from '../person-at-desk.server.ts'
import { MadeCardView } from './made-card-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'admin'],
  actionAdmits: ['helper', 'admin'],
  sample: '/accueil/demo-odette/carte',
}
export const meta = () => pageTitle('La carte est faite')

/** Shows the card that was just made, while its short-lived cookie lasts. After that, nobody can show it again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, address } = await personAtDesk({ request, key: params.learner })
  const card = await readMadeCard({ path: `${address}/carte`, request })
  return withVisit(visit, { address, card })
}

/** The card has been given: this device forgets it at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { address } = await personAtDesk({ request, key: params.learner })
  return redirect(`${address}?fait=donnee`, { headers: { 'Set-Cookie': await forgetCard(`${address}/carte`) } })
}

export default function ReceptionCard() {
  return <MadeCardView {...useLoaderData<typeof loader>()} />
}
