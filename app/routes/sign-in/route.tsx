import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type HeadersArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OneTimePasswordOverError, readVisit, signIn } from '#app/features/accounts/index.server.ts'
import { openIdName } from '#app/platform/auth/openid.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { bringGuestPath } from '../bring-guest-path.server.ts'
import { firstFaults } from '../form-faults.ts'
import { usePageFrame } from '../page-frame.tsx'
import { returnAddress } from '../return-address.server.ts'
import { keepReturn } from '../second-factor/require-door.server.ts'
import { credentialsSchema, firstSpace, refusals } from './credentials.server.ts'
import { signInAddress } from './sign-in-address.ts'
import { SignInView } from './sign-in-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/entrer/compte' }
export const meta = () => pageTitle('Entrer avec un compte')

/** Somebody who is in already goes on to her page. `entree` says that she has just sent the form. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { searchParams } = new URL(request.url)
  if (visit.viewer?.kind === 'account') {
    const wanted = searchParams.get('retour')
    if (visit.missing === 'second-factor') return redirect(`/second-facteur${keepReturn(request)}`)
    return redirect(returnAddress(wanted, firstSpace(visit.viewer)))
  }
  return withVisit(visit, {
    organisation: openIdName(),
    organisationDoor: `/entrer/organisation${keepReturn(request)}`,
    cookieRefused: searchParams.has('entree') && !visit.session.unknownCookie,
    hasGuestPath: visit.viewer !== null,
    askedFor: searchParams.has('retour'),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const email = String(form.get('email') ?? '')
  const submission = parseWithZod(form, { schema: credentialsSchema })
  if (submission.status !== 'success') return refuse({ email, faults: firstFaults(submission.error) })
  try {
    const entered = await signIn({ ...submission.value, address: context.clientAddress, request })
    if (!entered) return refuse({ email, refusal: refusals.wrong })
    await bringGuestPath(request, entered.learnerId)
    const { searchParams } = new URL(request.url)
    const wanted = searchParams.get('retour')
    const next = new URLSearchParams({ entree: '', ...(wanted ? { retour: wanted } : {}) })
    return redirect(`${signInAddress}?${next}`, { headers: { 'Set-Cookie': entered.cookie } })
  } catch (error) {
    if (error instanceof OneTimePasswordOverError) return refuse({ email, refusal: refusals.oneTimeOver })
    if (!(error instanceof TooManyAttemptsError)) throw error
    const { waitSeconds } = error
    return refuse({
      email,
      refusal: refusals.tooMany(waitSeconds),
      status: 429,
      headers: { 'Retry-After': String(waitSeconds) },
    })
  }
}

// Remix drops the headers of an action's page unless the route hands them on.
export function headers({ actionHeaders }: HeadersArgs): HeadersInit {
  const wait = actionHeaders.get('Retry-After')
  return wait ? { 'Retry-After': wait } : {}
}

type Refused = {
  email: string
  faults?: Record<string, string | undefined>
  refusal?: { title: string; text: string } | null
  status?: number
  headers?: HeadersInit
}

// What was typed comes back, but never the password.
function refuse({ email, faults = {}, refusal = null, status = 422, headers }: Refused) {
  return data({ email, faults, refusal }, { status, headers })
}

export default function SignIn() {
  const before = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <SignInView {...before} refused={refused} />
    </LearnerPage>
  )
}
