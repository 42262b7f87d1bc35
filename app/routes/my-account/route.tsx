import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { deleteOwnSession } from '#app/features/accounts/index.server.ts'
import { giveUpSecondFactor } from '#app/features/second-factor/index.server.ts'
import { hashSessionId } from '#app/platform/auth/session-store.server.ts'
import { closeAllSessions, closeSession } from '#app/platform/auth/sessions.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { type KnownVisit, refusal, requireAccount } from '../require-staff.server.ts'
import { sendOut } from '../send-out.server.ts'
import { describeAccount } from './describe-account.server.ts'
import { isJustDone, MyAccountView } from './my-account-view.tsx'

export const handle: RouteHandle = { admits: ['signed-in'], actionAdmits: ['signed-in'], sample: '/mon-compte' }
export const meta = () => pageTitle('Mon compte')

const intentions = z.discriminatedUnion('intention', [
  z.object({ intention: z.literal('fermer'), appareil: z.string().min(1) }),
  z.object({ intention: z.literal('sortir-partout') }),
  z.object({ intention: z.literal('sans-code') }),
])

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireAccount(request)
  const said = new URL(request.url).searchParams.get('fait')
  return withVisit(visit, { ...(await describeAccount(visit)), justDone: isJustDone(said) ? said : null })
}

/** Closes one of her devices, or all of them; or stops asking for a second code. Closing the one she holds sends her out. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await requireAccount(request)
  const { viewer, session } = visit
  const asked = intentions.safeParse(Object.fromEntries(await request.formData()))
  if (!asked.success) throw new Response(null, { status: 400 })
  if (asked.data.intention === 'sortir-partout') return sendOut(await closeAllSessions(viewer.learnerId))
  if (asked.data.intention === 'sans-code') return removeSecondFactor(visit)
  const isThisOne = session.sessionId !== null && hashSessionId(session.sessionId) === asked.data.appareil
  if (isThisOne) return sendOut(await closeSession(session.sessionId))
  await deleteOwnSession({ learnerId: viewer.learnerId, idHash: asked.data.appareil })
  return redirect('/mon-compte?fait=ferme')
}

// Whoever has to have one keeps it, and whoever has not shown it can't take it away.
async function removeSecondFactor(visit: KnownVisit) {
  const { secondFactor } = await describeAccount(visit)
  if (!secondFactor?.mayRemove) throw refusal()
  await giveUpSecondFactor(visit.viewer.learnerId)
  return redirect('/mon-compte?fait=sans-code')
}

export default function MyAccount() {
  return <MyAccountView account={useLoaderData<typeof loader>()} />
}
