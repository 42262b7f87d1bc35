import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type HeadersArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { receiveLearners } from '#app/features/accounts/index.ts'
import { startAssistance } from '#app/features/assistance/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { firstFaults } from '../form-faults.ts'
import { requireStaff } from '../require-staff.server.ts'
import { AssistView } from './assist-view.tsx'
import { consentSchema, refusalOf, tooManyTries } from './consent.server.ts'

export const handle: RouteHandle = {
  admits: ['helper', 'admin'],
  actionAdmits: ['helper', 'admin'],
  sample: '/accueil/aider',
}
export const meta = () => pageTitle('Aider une personne avec son accord')

export async function loader({ request }: LoaderFunctionArgs) {
  return withVisit(await requireStaff(request, receiveLearners), null)
}

/** The learner has shown her card, typed her digits and chosen how long. Her words stay in the page where they do not fit, her digits never. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, session } = await requireStaff(request, receiveLearners)
  const form = await request.formData()
  const typed = { card: String(form.get('card') ?? ''), minutes: String(form.get('minutes') ?? '') }
  const submission = parseWithZod(form, { schema: consentSchema })
  if (submission.status !== 'success') {
    return data({ typed, faults: firstFaults(submission.error), refusal: null }, { status: 422 })
  }
  const { card, code, minutes } = submission.value
  try {
    const answer = await startAssistance({
      helper: viewer,
      sessionId: session.sessionId ?? '',
      held: card,
      code,
      minutes: Number(minutes),
      address: context.clientAddress,
    })
    if (answer.kind === 'started') return redirect('/mon-parcours')
    return data({ typed, faults: {}, refusal: refusalOf(answer) }, { status: 422 })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return data(
      { typed, faults: {}, refusal: tooManyTries(error.waitSeconds) },
      { status: 429, headers: { 'Retry-After': String(error.waitSeconds) } },
    )
  }
}

// Remix drops the headers of an action's page unless the route hands them on.
export function headers({ actionHeaders }: HeadersArgs): HeadersInit {
  const wait = actionHeaders.get('Retry-After')
  return wait ? { 'Retry-After': wait } : {}
}

export default function Assist() {
  return <AssistView refused={useActionData<typeof action>()} />
}
