import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { joinWorkshop } from '#app/features/workshops/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import workshopStyles from '#app/ui/styles/workshop.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { codeFaults } from '../enter-workshop/code-words.ts'
import { firstFaults } from '../form-faults.ts'
import { usePageFrame } from '../page-frame.tsx'
import { workshopStart } from '../workshop-landing.server.ts'
import { describeJoin, mayTakeAlong, roomHere } from './describe-join.server.ts'
import { InView } from './in-view.tsx'
import { JoinView } from './join-view.tsx'
import { loadByCode } from './load-by-code.server.ts'
import { participantSchema, samePersonFault } from './new-participant.server.ts'
import { RefusalView } from './refusal-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/atelier/K7M4PX' }
export const meta = () => pageTitle('Entrer dans l’atelier')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: workshopStyles }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const found = await loadByCode({ code: params.code, address: context.clientAddress, hasPath: visit.viewer !== null })
  if (!found.open) return withVisit(visit, found.refusal, { status: found.status })
  return withVisit(visit, await describeJoin({ request, workshop: found.workshop, visit }))
}

/** Lets her in, under the name and the drawing that she gives, with her own path or a new one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, session } = await readVisit(request)
  const address = context.clientAddress
  const found = await loadByCode({ code: params.code, address, hasPath: viewer !== null })
  // The page that comes back says what to do.
  if (!found.open) return data(null, { status: found.status })
  const { workshop } = found
  const form = await request.formData()
  const typed = { name: String(form.get('prenom') ?? '').slice(0, 200), image: String(form.get('image') ?? '') }
  const submission = parseWithZod(form, { schema: participantSchema(form) })
  if (submission.status !== 'success') return data({ typed, faults: firstFaults(submission.error) }, { status: 422 })
  const { prenom: firstName, image: pictogram, parcours, envoi: sentId } = submission.value
  const roomId = await roomHere({ request, workshop })
  const isHers = parcours === 'le-mien' && viewer !== null && mayTakeAlong({ viewer, isRoom: roomId !== null })
  const learnerId = isHers ? viewer.learnerId : null
  try {
    const who = { workshop, firstName, pictogram, request, session, learnerId, sentId, roomId, address }
    const answer = await joinWorkshop(who)
    if (!answer.joined && answer.why === 'ended') return redirect(`/atelier/${workshop.code}`)
    if (!answer.joined) return data({ typed, faults: { image: samePersonFault(firstName) } }, { status: 422 })
    return redirect(workshopStart(workshop), answer.cookie ? { headers: { 'Set-Cookie': answer.cookie } } : undefined)
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return data({ typed, faults: { prenom: codeFaults.tooMany(error.waitSeconds) } }, { status: 429 })
  }
}

export default function JoinWorkshop() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      {page.state === 'joining' ? (
        <JoinView page={page} typed={refused?.typed} faults={refused?.faults ?? {}} />
      ) : page.state === 'in' ? (
        <InView page={page} />
      ) : (
        <RefusalView refusal={page} />
      )}
    </LearnerPage>
  )
}
