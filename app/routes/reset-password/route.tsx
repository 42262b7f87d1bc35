import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { isResetLinkOpen, resetPassword } from '#app/features/accounts/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { firstFaults } from '../form-faults.ts'
import { NewPasswordView } from '../new-password/new-password-view.tsx'
import { newPasswordSchema, passwordFaults } from '../new-password.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { signInAddress } from '../sign-in/sign-in-address.ts'

// The sample is a closed link, which answers 404: an open one comes by e-mail and lives one hour.
export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/mot-de-passe-oublie/lien-ferme',
}
export const meta = () => pageTitle('Un nouveau mot de passe')

export async function loader({ params }: LoaderFunctionArgs) {
  if (!(await isResetLinkOpen(params.token ?? ''))) throw closed()
  return null
}

/** Keeps the new password and lets her in. A password that is refused leaves the link open. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  if (!(await isResetLinkOpen(token))) throw closed()
  const submission = parseWithZod(await request.formData(), { schema: newPasswordSchema })
  if (submission.status !== 'success') return refuse(firstFaults(submission.error))
  const done = await resetPassword({ token, password: submission.value.password, request })
  if ('cookie' in done) return redirect(signInAddress, { headers: { 'Set-Cookie': done.cookie } })
  if (done.fault === 'link-closed') throw closed()
  return refuse({ password: passwordFaults[done.fault] })
}

function refuse(faults: Record<string, string | undefined>) {
  return data({ faults, refusal: null }, { status: 422 })
}

function closed(): Response {
  const sentence =
    'Ce lien a déjà servi, ou son heure est passée. Demandez-en un autre à la page « Mot de passe oublié », ou parlez à la personne qui a ouvert votre compte.'
  return new Response(sentence, { status: 404 })
}

export default function ResetPassword() {
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <NewPasswordView cause="letter" refused={refused} />
    </LearnerPage>
  )
}
