import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { answerQuestion, readOpen, startDiagnostic } from '#app/features/diagnostic/index.server.ts'
import { findQuestion, nextQuestion, passed, type Question } from '#app/features/diagnostic/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { ChangedPersonError, learnerOf } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { codeAt, questionAddress, reviewAddress } from '../where-to-begin/addresses.ts'
import { describeQuestion } from './describe-question.ts'
import { type Fault, faultStatus } from './fault-words.ts'
import styles from './question.css?url'
import { QuestionView } from './question-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/par-ou-commencer/7' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]
export const meta: MetaFunction<typeof loader> = ({ data: question }) =>
  pageTitle(question ? `${question.text} Question ${question.number}` : 'Par où commencer ?')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const question = questionOrThrow(params.question)
  const visit = await readVisit(request)
  const open = visit.viewer ? await readOpen(visit.viewer.learnerId) : null
  const { searchParams } = new URL(request.url)
  // She has just pressed « Commencer », and nobody has a key: the device takes no cookie.
  const cookieRefused = searchParams.has('debut') && !visit.viewer && !visit.resting
  const told = describeQuestion({ question, open, back: searchParams.has('retour') })
  return withVisit(visit, { ...told, cookieRefused })
}

/** Keeps an answer and asks the next question; or brings her choice back, with what is wrong. */
export async function action({ request, params }: ActionFunctionArgs) {
  const question = questionOrThrow(params.question)
  const form = await request.formData()
  const answer = form.has('passer') ? passed : String(form.get('reponse') ?? '')
  const refuse = (fault: Fault, cookie: string | null = null) =>
    data({ fault, answer }, { status: faultStatus[fault], headers: cookie ? { 'Set-Cookie': cookie } : undefined })
  try {
    const { actor, cookie } = await learnerOf(request, form)
    // Her first answer opens the questions; one that comes after the end does not open them anew.
    if (!form.has('ouvert') && answer !== '') await startDiagnostic(actor)
    const kept = await answerQuestion({ actor, question: question.code, answer, seen: String(form.get('vu') ?? '') })
    if ('fault' in kept) return refuse(kept.fault, cookie)
    const next = form.has('retour') ? null : nextQuestion(kept.answers, question.code)
    const headers = cookie ? { 'Set-Cookie': cookie } : undefined
    return redirect(next ? questionAddress(next.code) : reviewAddress, { headers })
  } catch (error) {
    if (error instanceof ChangedPersonError) return refuse('changed-person')
    if (isStorageFull(error)) return refuse('storage-full')
    throw error
  }
}

function questionOrThrow(part: string | undefined): Question {
  const question = findQuestion(codeAt(part))
  if (question) return question
  throw new Response('Cette question n’existe pas. Vos réponses sont gardées : vous pouvez reprendre.', { status: 404 })
}

export default function WhereToBeginQuestion() {
  const question = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <QuestionView question={question} refused={useActionData<typeof action>()} />
    </LearnerPage>
  )
}
