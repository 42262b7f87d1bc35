import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enterWithOrganisation } from '#app/features/accounts/index.server.ts'
import { finishOpenId, OpenIdRefusedError, openIdName } from '#app/platform/auth/openid.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { bringGuestPath } from '../bring-guest-path.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { signInAddress } from '../sign-in/sign-in-address.ts'
import { siteOrigin } from '../site-origin.server.ts'
import { RefusedView } from './refused-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/entrer/organisation/retour' }
export const meta = () => pageTitle('Entrer avec votre organisation')

/** Reads the word of the organisation and opens the account that it vouches for. Nobody gets an account by coming here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!openIdName()) return refuse('not-started', 404)
  const answer = await finishOpenId({ request, origin: siteOrigin(context) }).catch(error => {
    if (error instanceof OpenIdRefusedError) return null
    throw error
  })
  if (!answer) return refuse('not-started', 400)
  const { person, wanted, cookie } = answer
  const entered = await enterWithOrganisation({ person, request })
  if (!entered) return refuse('unknown', 403, { 'Set-Cookie': cookie })
  await bringGuestPath(request, entered.learnerId)
  const headers = new Headers([
    ['Set-Cookie', entered.cookie],
    ['Set-Cookie', cookie],
  ])
  // The page of entry knows where each account goes first, and checks the address that was wanted.
  return redirect(`${signInAddress}${wanted ? `?retour=${encodeURIComponent(wanted)}` : ''}`, { headers })
}

function refuse(why: 'not-started' | 'unknown', status: number, headers: HeadersInit = {}) {
  return data({ why }, { status, headers })
}

export default function OrganisationReturn() {
  return (
    <LearnerPage {...usePageFrame()}>
      <RefusedView why={useLoaderData<typeof loader>().why} />
    </LearnerPage>
  )
}
