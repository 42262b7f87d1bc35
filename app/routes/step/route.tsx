import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { stepsToKeep } from '../keep-path-later.server.ts'
import { KeepPathNote } from '../keep-path-note.tsx'
import { actorOf } from '../learner-of.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { answerAct } from './answer-act.server.ts'
import { answerStep } from './answer-step.server.ts'
import { outcomeTitles } from './answer-words.ts'
import { describeSimulator } from './describe-simulator.server.ts'
import { describeStep } from './describe-step.server.ts'
import exerciseStyles from './exercises/exercise.css?url'
import { hintAddress } from './hint-address.ts'
import { keepPlace } from './keep-place.server.ts'
import { placeOrThrow } from './place-or-throw.server.ts'
import { sheetsOf } from './simulator-sheets.ts'
import { faultOf } from './simulator-words.ts'
import { StepView } from './step-view.tsx'

export const handle: RouteHandle = {
  admits: ['anyone'],
  actionAdmits: ['anyone'],
  sample: '/cours/mots-de-passe/a-quoi-sert-un-compte/compte-place',
}

export const meta: MetaFunction<typeof loader> = ({ data: step }) => {
  if (!step) return pageTitle('Cette étape n’existe plus')
  const where = `${step.title}, étape ${step.number} sur ${step.total}`
  const outcome = step.tried?.feedback?.outcome
  const title = pageTitle(outcome ? `${outcomeTitles[outcome]} ${where}` : where)
  // Most steps ask nothing: they load nothing for it.
  const styles = step.exercise ? [{ tagName: 'link', rel: 'stylesheet', href: exerciseStyles }] : []
  return [...title, ...styles, ...sheetsOf(step.simulator)]
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
  const form = await request.formData()
  if (form.has('decor')) return answerAct({ request, form, found })
  const { reaction, status, cookie, hint } = await answerStep({ request, form, ...found })
  const headers = cookie ? { 'Set-Cookie': cookie } : undefined
  if (reaction) return data(reaction, { status, headers })
  const { place, step } = found
  const easy = place.shown === 'easyToRead'
  const back = stepAddress({ course: place.course.slug, lesson: place.lesson.slug, step: step.id, easy })
  return redirect(hint ? `${hintAddress({ address: back, ...hint })}#aide` : `${back}#reponse`, { headers })
}

export default function StepPage() {
  const step = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const reaction = answered && 'tried' in answered ? answered : null
  const simulatorFault = answered && 'simulatorFault' in answered ? faultOf(answered.simulatorFault) : null
  return (
    <LearnerPage {...usePageFrame()}>
      <StepView step={step} simulator={step.simulator} reaction={reaction} simulatorFault={simulatorFault} />
      {step.stepsMade ? <KeepPathNote steps={step.stepsMade} place="etape" returnTo={step.address} /> : null}
    </LearnerPage>
  )
}
