import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { leaveDiagnostic, readOpen, readPath, startDiagnostic } from '#app/features/diagnostic/index.server.ts'
import { nextQuestion } from '#app/features/diagnostic/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { samePersonOrThrow } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { questionAddress, reviewAddress } from './addresses.ts'
import { OpeningView } from './opening-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/par-ou-commencer' }
export const meta = () => pageTitle('Par où commencer ?')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const learnerId = visit.viewer?.learnerId
  const [open, path] = learnerId ? await Promise.all([readOpen(learnerId), readPath(learnerId)]) : [null, null]
  return withVisit(visit, { isOpen: open !== null, hasPath: path !== null })
}

/** Opens the questions, where she was; `recommencer` forgets what she has answered first. Somebody with no key yet gets one. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const { actor, cookie } = await samePersonOrThrow(request, form)
  if (form.get('intention') === 'recommencer') await leaveDiagnostic(actor)
  await startDiagnostic(actor)
  const open = await readOpen(actor.learnerId)
  const next = nextQuestion(open?.answers ?? {})
  return redirect(
    next ? `${questionAddress(next.code)}?debut` : reviewAddress,
    cookie ? { headers: { 'Set-Cookie': cookie } } : undefined,
  )
}

export default function WhereToBegin() {
  return (
    <LearnerPage {...usePageFrame()}>
      <OpeningView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
