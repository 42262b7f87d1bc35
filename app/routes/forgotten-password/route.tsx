import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askForReset } from '#app/features/accounts/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { canSendMail } from '#app/platform/mail/send-mail.server.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { accountFields } from '../first-admin/new-account.server.ts'
import { firstFaults } from '../form-faults.ts'
import { usePageFrame } from '../page-frame.tsx'
import { refusals } from '../sign-in/credentials.server.ts'
import { siteOrigin } from '../site-origin.server.ts'
import { ForgottenPasswordView } from './forgotten-password-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/mot-de-passe-oublie' }
export const meta = () => pageTitle('Mot de passe oublié')

const schema = z.object({ email: accountFields.email })

export function loader({ request }: LoaderFunctionArgs) {
  return { canSend: canSendMail(), asked: new URL(request.url).searchParams.has('envoye') }
}

/** Sends the letter where there is an account to send it for, and says the same where there is none. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!canSendMail())
    throw new Response('Ce site n’envoie pas d’e-mail. Parlez à la personne qui a ouvert votre compte.', {
      status: 404,
    })
  const form = await request.formData()
  const email = String(form.get('email') ?? '')
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success')
    return data({ email, faults: firstFaults(submission.error), refusal: null }, { status: 422 })
  try {
    await askForReset({ ...submission.value, address: context.clientAddress, origin: siteOrigin(context) })
    return redirect('/mot-de-passe-oublie?envoye')
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return data({ email, faults: {}, refusal: refusals.tooMany(error.waitSeconds) }, { status: 429 })
  }
}

export default function ForgottenPassword() {
  const before = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <ForgottenPasswordView {...before} refused={refused} />
    </LearnerPage>
  )
}
