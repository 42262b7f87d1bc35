import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { leaveAssistance } from '#app/features/assistance/index.server.ts'
import { closeSession } from '#app/platform/auth/sessions.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { forgetCard, ownCardPath } from '../made-card-cookie.server.ts'
import { forgetOtherPath } from '../other-path-cookie.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { sendOut } from '../send-out.server.ts'
import { SignOutView } from './sign-out-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/sortir' }

export const meta = () => pageTitle('Sortir')

/** Asks first: a link must not be able to send somebody out, and a guest would lose her path. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const person = visit.viewer ?? visit.resting
  if (!person) return redirect('/')
  return withVisit(visit, { isGuest: person.kind === 'guest' })
}

/** Ends this device's session. It forgets the card that was just made here, too. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await readVisit(request)
  // A helper who leaves acts for nobody any more.
  const id = session.facts?.assistanceId
  if (id && session.sessionId) await leaveAssistance({ id, sessionId: session.sessionId })
  return sendOut(await closeSession(session.sessionId), await forgetCard(ownCardPath), await forgetOtherPath())
}

export default function SignOut() {
  const { isGuest } = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <SignOutView isGuest={isGuest} />
    </LearnerPage>
  )
}
