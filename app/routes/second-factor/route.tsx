import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { demoCode, getSecondFactor, showSecondFactor } from '#app/features/second-factor/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { now } from '#app/platform/clock.ts'
import { env } from '#app/platform/env.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { usePageFrame } from '../page-frame.tsx'
import { refusals } from '../sign-in/credentials.server.ts'
import { type AtDoor, keepReturn, nextPage, requireRole } from './require-door.server.ts'
import { AskCodeView, ChooseFactorView } from './second-factor-view.tsx'
import { codeRefusals } from './second-factor-words.ts'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'manager', 'admin'],
  actionAdmits: ['helper', 'trainer', 'manager', 'admin'],
  sample: '/second-facteur',
}
export const meta = () => pageTitle('Votre deuxième code')

export async function loader({ request }: LoaderFunctionArgs) {
  const atDoor = await requireRole(request)
  if (atDoor.shown) return redirect(await nextPage(request))
  const { hasOne, isRequired } = atDoor
  return { hasOne, isRequired, keep: keepReturn(request), demo: await noteForDemo(atDoor) }
}

// Only on this machine, and only for fictional people: a newcomer has no telephone that knows their secret.
async function noteForDemo({ isDemo, viewer }: AtDoor): Promise<{ code: string | null } | null> {
  if (!isDemo || !env().isLoopback) return null
  return { code: await demoCode({ learnerId: viewer.learnerId, at: now() }) }
}

/** Takes the code, and opens what waited for it. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, sessionId, hasOne } = await requireRole(request)
  const typed = String((await request.formData()).get('code') ?? '').slice(0, 40)
  const { learnerId } = viewer
  try {
    const shown = await showSecondFactor({ learnerId, sessionId, typed, at: now() })
    if (shown !== 'shown') return data({ typed, refusal: codeRefusals[shown] }, { status: 422 })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return data({ typed, refusal: refusals.tooMany(error.waitSeconds) }, { status: 429 })
  }
  const { hasApp, codesLeft } = await getSecondFactor(learnerId)
  // With the last code gone she could not come back: another sheet is offered at once.
  if (hasOne && !hasApp && codesLeft === 0) return redirect(`/second-facteur/codes${keepReturn(request)}`)
  return redirect(await nextPage(request))
}

export default function SecondFactor() {
  const { hasOne, isRequired, keep, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      {hasOne ? (
        <AskCodeView demo={demo} refused={refused} />
      ) : (
        <ChooseFactorView isRequired={isRequired} keep={keep} />
      )}
    </LearnerPage>
  )
}
