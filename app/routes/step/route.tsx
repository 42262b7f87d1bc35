import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { submitAnswer } from '#app/features/assessment/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { stepsToKeep } from '../keep-path-later.server.ts'
import { KeepPathNote } from '../keep-path-note.tsx'
import { actorOf, ChangedPersonError, learnerOf } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { answerAct } from './answer-act.server.ts'
import { faultSentences, outcomeTitles } from './answer-words.ts'
import { describeSimulator } from './describe-simulator.server.ts'
import { describeStep } from './describe-step.server.ts'
import { keepPlace } from './keep-place.server.ts'
import { placeOrThrow } from './place-or-throw.server.ts'
import { sheetsOf } from './simulator-sheets.ts'
import { simulatorFaults } from './simulator-words.ts'
import { StepView } from './step-view.tsx'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/cours/mots-de-passe/a-quoi-sert-un-compte/compte-place',
}

export const meta: MetaFunction<typeof loader> = ({ data: step }) => {
  if (!step) return pageTitle('Cette étape n’existe plus')
  const where = `${step.title}, étape ${step.number} sur ${step.total}`
  const title = pageTitle(step.feedback ? `${outcomeTitles[step.feedback.outcome]} ${where}` : where)
  return [...title, ...sheetsOf(step.simulator)]
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await placeOrThrow({ request, params })
  const visit = await readVisit(request)
  const actor = actorOf(visit)
  const kept = await keepPlace({ request, actor, ...found })
  const stepsMade = await stepsToKeep({ request, visit, place: 'etape' })
  const described = describeStep({ request, ...found, kept, lost: visit.session.unknownCookie })
  const actingFor = visit.viewer?.assistance?.id ?? null
  const simulator = await describeSimulator({ request, ...found, ...described, actor, actingFor })
  return withVisit(visit, { ...described, simulator, stepsMade })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await placeOrThrow({ request, params })
  const { place, step, index } = found
  const form = await request.formData()
  if (form.has('decor')) return answerAct({ request, form, found })
  const choiceIds = form.getAll('choix').map(String)
  const standardStep = place.standard.steps[index] ?? step
  try {
    const { actor, cookie } = await learnerOf(request, form)
    const { course, lesson, standard } = place
    const answer = { choiceIds, eventId: String(form.get('envoi') ?? '') }
    const result = await submitAnswer({ actor, course, lesson, edition: standard, step: standardStep, answer })
    const headers = cookie ? { 'Set-Cookie': cookie } : undefined
    if ('fault' in result) return data({ fault: result.fault, choiceIds }, { status: 422, headers })
    const back = stepAddress({
      course: course.slug,
      lesson: lesson.slug,
      step: step.id,
      easy: place.shown === 'easyToRead',
    })
    return redirect(`${back}#reponse`, { headers })
  } catch (error) {
    if (error instanceof ChangedPersonError)
      return data({ fault: 'changed-person' as const, choiceIds }, { status: 409 })
    if (!isStorageFull(error)) throw error
    return data({ fault: 'storage-full' as const, choiceIds }, { status: 507 })
  }
}

export default function StepPage() {
  const step = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const fault =
    refused && 'fault' in refused ? { sentence: faultSentences[refused.fault], choiceIds: refused.choiceIds } : null
  const simulatorFault = refused && 'simulatorFault' in refused ? simulatorFaults[refused.simulatorFault] : null
  return (
    <LearnerPage {...usePageFrame()}>
      <StepView step={step} simulator={step.simulator} fault={fault} simulatorFault={simulatorFault} />
      {step.stepsMade ? <KeepPathNote steps={step.stepsMade} place="etape" returnTo={step.address} /> : null}
    </LearnerPage>
  )
}
