import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkOwnCode } from '#app/features/access-cards/index.server.ts'
import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { warningSeconds } from '#app/platform/auth/shared-device.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { minutesInWords } from '#app/ui/patterns/french.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { returnAddress } from '../return-address.server.ts'
import { PauseView } from './pause-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/pause' }
export const meta = () => pageTitle('Une pause')

/** Whose path is put away, and how to take it up again; or, before that, whether anybody is there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { viewer, resting, session } = visit
  const person = resting ?? viewer
  if (!person || !session.facts?.shared) return redirect('/')
  if (session.facts.roomId) return redirect('/atelier/salle')
  const returnTo = returnAddress(new URL(request.url).searchParams.get('retour'), '/mon-parcours')
  return withVisit(visit, {
    state: resting ? ('resting' as const) : ('asking' as const),
    name: person.displayName,
    kind: person.kind,
    returnTo,
    warningSeconds,
  })
}

/** Puts the path away, or, with `suite`, takes it up again: a card's four digits are asked. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const returnTo = returnAddress(form.get('retour'), '/mon-parcours')
  const visit = await readVisit(request)
  const { sessionId, facts } = visit.session
  if (!sessionId || !facts?.shared) return redirect('/')
  if (!form.has('suite')) {
    await changeSession(sessionId, { lastActiveAt: null })
    return redirect(`/pause?retour=${encodeURIComponent(returnTo)}`)
  }
  const fault = await faultOf({ visit, code: String(form.get('code') ?? ''), address: context.clientAddress })
  if (fault) return data({ fault }, { status: 422 })
  await changeSession(sessionId, { lastActiveAt: new Date() })
  return redirect(returnTo)
}

async function faultOf(asked: { visit: Visit; code: string; address: string }): Promise<string | null> {
  const { visit, code, address } = asked
  if (!visit.resting || visit.resting.kind === 'guest') return null
  if (visit.resting.kind === 'account') return 'Pour continuer, entrez de nouveau avec votre compte.'
  try {
    const { learnerId, memberIds } = await groupOf(visit.resting.learnerId)
    const opened = await checkOwnCode({ learnerIds: [learnerId, ...memberIds], code, address })
    return opened ? null : 'Ce ne sont pas vos 4 chiffres. Vous pouvez essayer de nouveau.'
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    const wait = minutesInWords(Math.ceil(error.waitSeconds / 60))
    return `Il y a eu beaucoup d’essais. Attendez ${wait}. Votre parcours est gardé.`
  }
}

export default function Pause() {
  const pause = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <PauseView {...pause} fault={refused?.fault} />
    </LearnerPage>
  )
}
