import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import exerciseStyles from '../step/exercises/exercise.css?url'
import { answerRecall } from './answer-recall.server.ts'
import { describeRecall, lessonOrThrow } from './describe-recall.server.ts'
import { RecallView } from './recall-view.tsx'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/rappels/mots-de-passe/une-phrase-solide',
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: exerciseStyles }]
export const meta = () => pageTitle('Vous souvenez-vous ?')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { searchParams } = new URL(request.url)
  const learnerId = visit.viewer?.learnerId ?? null
  return withVisit(visit, await describeRecall({ ...lessonOrThrow(params), learnerId, searchParams }))
}

/** Keeps that a card was answered or left aside. Its answer counts for nothing else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const place = lessonOrThrow(params)
  const done = await answerRecall({ request, form: await request.formData(), ...place })
  const headers = done.cookie ? { 'Set-Cookie': done.cookie } : undefined
  return 'to' in done ? redirect(done.to, { headers }) : data(done.reaction, { status: done.status, headers })
}

export default function Recall() {
  return (
    <LearnerPage {...usePageFrame()}>
      <RecallView recall={useLoaderData<typeof loader>()} reaction={useActionData<typeof action>() ?? null} />
    </LearnerPage>
  )
}
