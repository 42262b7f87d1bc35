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
import { answerStep } from './answer-step.server.ts'
import { outcomeTitles } from './answer-words.ts'
import { describeStep } from './describe-step.server.ts'
import exerciseStyles from './exercises/exercise.css?url'
import { keepPlace } from './keep-place.server.ts'
import { placeOrThrow } from './place-or-throw.server.ts'
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
  return step.exercise ? [...title, { tagName: 'link', rel: 'stylesheet', href: exerciseStyles }] : title
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await placeOrThrow({ request, params })
  const visit = await readVisit(request)
  const kept = await keepPlace({ request, actor: actorOf(visit), ...found })
  const stepsMade = await stepsToKeep({ request, visit, place: 'etape' })
  return withVisit(visit, {
    ...describeStep({ request, ...found, kept, lost: visit.session.unknownCookie }),
    stepsMade,
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await placeOrThrow({ request, params })
  const { reaction, status, cookie } = await answerStep({ request, ...found })
  const headers = cookie ? { 'Set-Cookie': cookie } : undefined
  if (reaction) return data(reaction, { status, headers })
  const { place, step } = found
  const easy = place.shown === 'easyToRead'
  const back = stepAddress({ course: place.course.slug, lesson: place.lesson.slug, step: step.id, easy })
  return redirect(`${back}#reponse`, { headers })
}

export default function StepPage() {
  const step = useLoaderData<typeof loader>()
  const reaction = useActionData<typeof action>() ?? null
  return (
    <LearnerPage {...usePageFrame()}>
      <StepView step={step} reaction={reaction} />
      {step.stepsMade ? <KeepPathNote steps={step.stepsMade} place="etape" returnTo={step.address} /> : null}
    </LearnerPage>
  )
}
