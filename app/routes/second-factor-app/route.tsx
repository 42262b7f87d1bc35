import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type AppOffer, confirmApp, offerApp, openOffer } from '#app/features/second-factor/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { usePageFrame } from '../page-frame.tsx'
import { type AtDoor, nextPage, requireSetUp } from '../second-factor/require-door.server.ts'
import { codeRefusals } from '../second-factor/second-factor-words.ts'
import styles from '../second-factor-sheet/second-factor.css?url'
import { LinkAppView } from './link-app-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'manager', 'admin'],
  actionAdmits: ['helper', 'trainer', 'manager', 'admin'],
  sample: '/second-facteur/application',
}
export const meta = () => pageTitle('Relier mon application')
export const links = () => [{ rel: 'stylesheet', href: styles }]

function labelOf({ viewer }: AtDoor): string {
  return viewer.displayName ?? 'Mon compte'
}

export async function loader({ request }: LoaderFunctionArgs) {
  const atDoor = await requireSetUp(request)
  return { offer: offerApp({ learnerId: atDoor.viewer.learnerId, label: labelOf(atDoor), at: now() }) }
}

/** Keeps the app once it gives a first code. The same secret comes back with a code that does not fit. */
export async function action({ request }: ActionFunctionArgs) {
  const atDoor = await requireSetUp(request)
  const { sessionId, viewer } = atDoor
  const form = await request.formData()
  const [sealed, typed] = [String(form.get('secret') ?? ''), String(form.get('code') ?? '').slice(0, 40)]
  const offer = openOffer({ learnerId: viewer.learnerId, label: labelOf(atDoor), sealed, at: now() })
  if (!offer) return refuse({ offer: null, typed: '', refusal: tooLate })
  const { secret } = offer
  const kept = await confirmApp({ learnerId: viewer.learnerId, sessionId, secret, typed, at: now() })
  return kept ? redirect(await nextPage(request)) : refuse({ offer, typed, refusal: codeRefusals.wrong })
}

const tooLate = {
  title: 'Cette page est trop ancienne.',
  text: 'Voici un nouveau carré. Photographiez-le avec votre application, puis écrivez le code.',
}

type Refused = { offer: AppOffer | null; typed: string; refusal: { title: string; text: string } }

function refuse(refused: Refused) {
  return data(refused, { status: 422 })
}

export default function LinkApp() {
  const { offer } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <LinkAppView offer={refused?.offer ?? offer} refused={refused} />
    </LearnerPage>
  )
}
