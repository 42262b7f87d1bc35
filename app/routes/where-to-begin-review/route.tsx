import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { finishDiagnostic, readOpen, readPath } from '#app/features/diagnostic/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { ChangedPersonError, learnerOf } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { resultAddress } from '../where-to-begin/addresses.ts'
import { describeReview } from './describe-review.ts'
import { ReviewView } from './review-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/par-ou-commencer/relire' }
export const meta = () => pageTitle('Relire mes réponses')

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const learnerId = visit.viewer?.learnerId
  const open = learnerId ? await readOpen(learnerId) : null
  // The path is only told of where nothing is left to read again.
  const hasPath = !open && learnerId !== undefined && (await readPath(learnerId)) !== null
  return withVisit(visit, { review: open ? describeReview(open) : null, hasPath })
}

/** Builds her path. Where her answers have changed elsewhere meanwhile, she reads them again first. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const keeps = form.get('garder')
  if (keeps !== 'oui' && keeps !== 'non') return data({ fault: 'empty' as const }, { status: 422 })
  try {
    const { actor, cookie } = await learnerOf(request, form)
    const revision = Number(form.get('version'))
    const outcome = await finishDiagnostic({ actor, revision, keepsAnswers: keeps === 'oui' })
    const headers = cookie ? { 'Set-Cookie': cookie } : undefined
    if (outcome === 'changed') return data({ fault: 'changed' as const, keeps }, { status: 409, headers })
    return redirect(resultAddress, { headers })
  } catch (error) {
    if (error instanceof ChangedPersonError) return data({ fault: 'changed-person' as const, keeps }, { status: 409 })
    if (isStorageFull(error)) return data({ fault: 'storage-full' as const, keeps }, { status: 507 })
    throw error
  }
}

export default function WhereToBeginReview() {
  return (
    <LearnerPage {...usePageFrame()}>
      <ReviewView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
    </LearnerPage>
  )
}
