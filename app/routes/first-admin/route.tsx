import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { createFirstAdmin, isFirstAdminLinkOpen, signIn } from '#app/features/accounts/index.server.ts'
import { rootUnitId } from '#app/features/network/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { firstFaults } from '../form-faults.ts'
import { passwordFaults } from '../new-password.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { signInAddress } from '../sign-in/sign-in-address.ts'
import { FirstAdminView } from './first-admin-view.tsx'
import { newAccountSchema } from './new-account.server.ts'

// The sample is a closed link, which answers 404: an open one is made by `npm run admin` and lives one hour.
export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/premier-compte/lien-ferme',
}
export const meta = () => pageTitle('Premier compte')

export async function loader({ params }: LoaderFunctionArgs) {
  await openTokenOrThrow(params.token)
  return null
}

/** Makes the first administrator and lets her in. Sent twice, it makes one account. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = await openTokenOrThrow(params.token)
  const form = await request.formData()
  const typed = { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') }
  const submission = parseWithZod(form, { schema: newAccountSchema })
  if (submission.status !== 'success') return data({ typed, faults: firstFaults(submission.error) }, { status: 422 })
  const { name, email, password } = submission.value
  const made = await createFirstAdmin({ token, displayName: name, email, password, rootUnitId })
  if (made === 'link-closed') throw closed()
  if (made === 'email-taken') {
    return data({ typed, faults: { email: 'Cette adresse a déjà un compte. Prenez-en une autre.' } }, { status: 422 })
  }
  if (made !== 'made') return data({ typed, faults: { password: passwordFaults[made] } }, { status: 422 })
  const cookie = await signInOrNull({ email, password, address: context.clientAddress, request })
  return cookie ? redirect('/suivi', { headers: { 'Set-Cookie': cookie } }) : redirect(signInAddress)
}

// The account is made: where too many doors were tried from this place, she signs in a little later.
async function signInOrNull(credentials: Parameters<typeof signIn>[0]): Promise<string | null> {
  try {
    return (await signIn(credentials))?.cookie ?? null
  } catch (error) {
    if (error instanceof TooManyAttemptsError) return null
    throw error
  }
}

async function openTokenOrThrow(token = ''): Promise<string> {
  if (await isFirstAdminLinkOpen(token)) return token
  throw closed()
}

function closed(): Response {
  return new Response('Ce lien a déjà servi, ou son heure est passée. Demandez-en un autre : npm run admin', {
    status: 404,
  })
}

export default function FirstAdmin() {
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <FirstAdminView refused={refused} />
    </LearnerPage>
  )
}
