import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { faultOf, grade } from '#app/features/assessment/index.ts'
import { recallQuestion, recordRecalled } from '#app/features/recall/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { samePersonOrThrow } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { describeRecall, lessonOrThrow } from './describe-recall.server.ts'
import { RecallView } from './recall-view.tsx'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/rappels/mots-de-passe/une-phrase-solide',
}
export const meta = () => pageTitle('Vous souvenez-vous ?')

const stage = z.enum(['1', '7', '30']).transform(text => (text === '1' ? 1 : text === '7' ? 7 : 30))
const intention = z.enum(['repondre', 'passer', 'plus-jamais'])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const { searchParams } = new URL(request.url)
  const learnerId = visit.viewer?.learnerId ?? null
  return withVisit(visit, await describeRecall({ ...lessonOrThrow(params), learnerId, searchParams }))
}

/** Keeps that a card was answered or left aside. Its answer counts for nothing else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { course, lesson } = lessonOrThrow(params)
  const form = await request.formData()
  const asked = z.object({ rappel: stage, intention }).safeParse(Object.fromEntries(form))
  if (!asked.success) throw new Response(null, { status: 400 })
  const { rappel, intention: wanted } = asked.data
  const choiceIds = [...new Set(form.getAll('choix').map(String))].sort()
  const question = await recallQuestion({ lesson, stage: rappel })
  const fault = wanted === 'repondre' ? (question ? faultOf(question.exercise, choiceIds) : 'unknown-choice') : null
  if (fault) return data({ fault, choiceIds }, { status: 422 })
  const { actor, cookie } = await samePersonOrThrow(request, form)
  const outcome = question && wanted === 'repondre' ? grade(question.toGrade, choiceIds) : ('skipped' as const)
  const place = question ? { stepId: question.step.id, exerciseId: question.exercise.id } : null
  const payload = { stage: wanted === 'plus-jamais' ? (0 as const) : rappel, outcome }
  try {
    await recordRecalled({ actor, course, lesson, place, payload })
  } catch (error) {
    if (!isStorageFull(error)) throw error
    return data({ fault: 'storage-full' as const, choiceIds }, { status: 507 })
  }
  const here = `/rappels/${course.slug}/${lesson.slug}`
  const shown = new URLSearchParams([['rappel', String(rappel)], ...choiceIds.map(id => ['choix', id])])
  const to = wanted === 'repondre' ? `${here}?${shown}` : '/mon-parcours'
  return redirect(to, cookie ? { headers: { 'Set-Cookie': cookie } } : undefined)
}

export default function Recall() {
  return (
    <LearnerPage {...usePageFrame()}>
      <RecallView recall={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
    </LearnerPage>
  )
}
