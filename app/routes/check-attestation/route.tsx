import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { checkAttestation } from '#app/features/attestation/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { CheckView } from './check-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], sample: '/verifier' }
export const meta = () => pageTitle('Vérifier une attestation')

const longestCode = 60

/** Says of a code whether its attestation counts, the course and the month: nothing of the person. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const typed = (params.code ?? new URL(request.url).searchParams.get('code') ?? '').slice(0, longestCode)
  if (typed.trim() === '') return withVisit(visit, { typed: '', answer: null })
  try {
    const answer = await checkAttestation({ typed, address: context.clientAddress })
    const told = 'finishedAt' in answer ? { ...answer, finishedAt: answer.finishedAt.toISOString() } : answer
    return withVisit(visit, { typed, answer: told })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return withVisit(visit, { typed, answer: { kind: 'too-many' as const } })
  }
}

export default function CheckAttestation() {
  return (
    <LearnerPage {...usePageFrame()}>
      <CheckView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
