import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { choosePassword, readVisit } from '#app/features/accounts/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { firstFaults } from '../form-faults.ts'
import { newPasswordSchema, passwordFaults } from '../new-password.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { requireAccount } from '../require-staff.server.ts'
import { refusals } from '../sign-in/credentials.server.ts'
import { signInAddress } from '../sign-in/sign-in-address.ts'
import { NewPasswordView } from './new-password-view.tsx'

export const handle: RouteHandle = {
  admits: ['signed-in'],
  actionAdmits: ['signed-in'],
  sample: '/nouveau-mot-de-passe',
}
export const meta = () => pageTitle('Un nouveau mot de passe')

/** Somebody who came in with a password given at the desk, or who changes her own. */
async function requireOwner(request: Request) {
  const { session, missing } = await readVisit(request)
  const { learner, facts } = session
  if (missing === 'new-password' && learner && facts) return { learnerId: learner.id, facts, given: true }
  const known = await requireAccount(request)
  // Narrowing for the type: a known visit always has a session.
  if (!known.session.facts) throw redirect(signInAddress)
  return { learnerId: known.viewer.learnerId, facts: known.session.facts, given: false }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { given } = await requireOwner(request)
  return { given }
}

/** Keeps the new password, ends her other sessions, and goes on. */
export async function action({ request }: ActionFunctionArgs) {
  const { learnerId, facts, given } = await requireOwner(request)
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: newPasswordSchema })
  if (submission.status !== 'success') return refuse({ faults: firstFaults(submission.error) })
  const current = String(form.get('current') ?? '')
  const { password } = submission.value
  try {
    const chosen = await choosePassword({ learnerId, facts, current, password, request })
    if ('fault' in chosen) return refuse({ faults: faultsOf(chosen.fault) })
    // The page of entry knows what still waits: a second code, or the first page of this account.
    return redirect(given ? signInAddress : '/mon-compte?fait=mot-de-passe', {
      headers: { 'Set-Cookie': chosen.cookie },
    })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return refuse({ refusal: refusals.tooMany(error.waitSeconds), status: 429 })
  }
}

function faultsOf(fault: keyof typeof passwordFaults | 'wrong-current' | 'no-password') {
  if (fault === 'wrong-current')
    return { current: 'Ce n’est pas votre mot de passe d’aujourd’hui. Écrivez-le de nouveau.' }
  if (fault === 'no-password')
    return { password: 'Ce compte n’a pas de mot de passe. Vous entrez par une autre porte.' }
  return { password: passwordFaults[fault] }
}

type Refused = {
  faults?: Record<string, string | undefined>
  refusal?: { title: string; text: string } | null
  status?: number
}

function refuse({ faults = {}, refusal = null, status = 422 }: Refused) {
  return data({ faults, refusal }, { status })
}

export default function NewPassword() {
  const { given } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <NewPasswordView cause={given ? 'desk' : 'change'} refused={refused} />
    </LearnerPage>
  )
}
