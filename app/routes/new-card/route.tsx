import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { listReceptions } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import cardStyles from '#app/ui/styles/card.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { forgetCard, ownCardPath, readMadeCard } from '../made-card-cookie.server.ts'
import { describeOwnCard } from '../my-card/describe-card.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { siteOrigin } from '../site-origin.server.ts'
import { type Format, formats, NewCardView } from './new-card-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/ma-carte/neuve' }
export const meta = () => pageTitle('Votre nouvelle carte')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: cardStyles }]

/** Shows a card that was just made, to her alone, while the device keeps it: a quarter of an hour at most. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const card = await readMadeCard({ path: ownCardPath, request })
  const own = visit.viewer?.assistance ? null : await describeOwnCard(visit.viewer)
  // Another person may have come in on this device since.
  if (!card || card.reference !== own?.reference) return forgotten('/ma-carte')
  const receptions = await listReceptions()
  return withVisit(visit, {
    ...card,
    address: `${siteOrigin(context)}/carte/${card.secret}`,
    phone: receptions.find(({ phone }) => phone !== null)?.phone ?? null,
    format: formatOf(new URL(request.url).searchParams.get('format')),
  })
}

/** She has her card: this device forgets it at once. */
export async function action({ request }: ActionFunctionArgs) {
  await request.formData()
  return forgotten('/mon-parcours')
}

async function forgotten(next: string): Promise<Response> {
  return redirect(next, { headers: { 'Set-Cookie': await forgetCard(ownCardPath) } })
}

function formatOf(wanted: string | null): Format {
  return formats.find(({ format }) => format === wanted)?.format ?? 'a6'
}

export default function NewCard() {
  return (
    <LearnerPage {...usePageFrame()}>
      <NewCardView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
