import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listReceptions } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import cardStyles from '#app/ui/styles/card.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { forgetCard, readMadeCard } from '../made-card-cookie.server.ts'
import { personAtDesk } from '../person-at-desk.server.ts'
import { siteOrigin } from '../site-origin.server.ts'
import { MadeCardView } from './made-card-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'admin'],
  actionAdmits: ['helper', 'admin'],
  sample: '/accueil/demo-odette/carte',
}
export const meta = () => pageTitle('La carte est faite')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: cardStyles }]

/** Shows the card that was just made, while its short-lived cookie lasts. After that, nobody can show it again. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { visit, person, address } = await personAtDesk({ request, key: params.learner })
  const made = await readMadeCard({ path: `${address}/carte`, request })
  // A newer card may have been made since, at another desk.
  if (!made || made.reference !== person.reference)
    return withVisit(visit, { record: address, card: null, four: false })
  const receptions = await listReceptions()
  return withVisit(visit, {
    record: address,
    card: {
      name: made.name,
      words: made.words,
      reference: made.reference,
      address: `${siteOrigin(context)}/carte/${made.secret}`,
      phone: receptions.find(({ phone }) => phone !== null)?.phone ?? null,
    },
    four: new URL(request.url).searchParams.get('format') === 'a4',
  })
}

/** The card has been given: this device forgets it at once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { address } = await personAtDesk({ request, key: params.learner })
  return redirect(`${address}?fait=donnee`, { headers: { 'Set-Cookie': await forgetCard(`${address}/carte`) } })
}

export default function ReceptionCard() {
  return <MadeCardView {...useLoaderData<typeof loader>()} />
}
