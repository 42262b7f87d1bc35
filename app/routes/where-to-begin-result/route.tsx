import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { forgetAnswers, readPath } from '#app/features/diagnostic/index.server.ts'
import { findReceptionNear } from '#app/features/network/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { samePersonOrThrow } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { resultAddress } from '../where-to-begin/addresses.ts'
import { describeChange } from './describe-change.server.ts'
import { describeProposals } from './describe-path.server.ts'
import { ResultView } from './result-view.tsx'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/par-ou-commencer/resultat',
}
export const meta = () => pageTitle('Je vous propose de commencer par…')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const learnerId = visit.viewer?.learnerId ?? null
  const path = learnerId ? await readPath(learnerId) : null
  const change = learnerId && path?.change ? await describeChange({ learnerId, change: path.change }) : null
  const reception = await findReceptionNear(visit.viewer?.unitId ?? null)
  return withVisit(visit, {
    path: path
      ? { ...describeProposals(path), keepsAnswers: path.keepsAnswers, mayLookBack: path.mayLookBack, change }
      : null,
    reception,
    justForgotten: new URL(request.url).searchParams.has('efface'),
  })
}

/** Forgets the answers that she had chosen to keep: the path stays. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, cookie } = await samePersonOrThrow(request, await request.formData())
  await forgetAnswers(actor)
  return redirect(`${resultAddress}?efface`, cookie ? { headers: { 'Set-Cookie': cookie } } : undefined)
}

export default function WhereToBeginResult() {
  return (
    <LearnerPage {...usePageFrame()}>
      <ResultView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
