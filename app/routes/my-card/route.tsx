import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { makeCard } from '#app/features/access-cards/index.server.ts'
import { readVisit, startAsGuest, type Visit } from '#app/features/accounts/index.server.ts'
import { listUnitsToChoose } from '#app/features/network/index.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import cardStyles from '#app/ui/styles/card.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { firstFaults } from '../form-faults.ts'
import { giveCard, ownCardPath } from '../made-card-cookie.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { refuseWhileActing } from '../refuse-while-acting.server.ts'
import { describeOwnCard } from './describe-card.server.ts'
import { MyCardView } from './my-card-view.tsx'
import { anotherCardSchema, firstCardSchema } from './new-card.server.ts'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/ma-carte' }
export const meta = () => pageTitle('Ma carte')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: cardStyles }]

/** Her card if she has one, and the form that makes one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  refuseWhileActing(visit)
  return withVisit(visit, {
    named: isNamed(visit),
    card: await describeOwnCard(visit.viewer),
    units: await listUnitsToChoose(),
  })
}

/** Makes her card, and sends it to the page that shows it once. Somebody with no path yet gets one. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const before = await readVisit(request)
  refuseWhileActing(before)
  if (before.resting) return redirect('/pause?retour=/ma-carte')
  const typed = { prenom: String(form.get('prenom') ?? ''), unite: String(form.get('unite') ?? '') }
  const answer = isNamed(before) ? await readAnother(form) : await readFirst(form)
  if ('refused' in answer) return data({ ...answer.refused, typed, adult: form.has('age') }, { status: 422 })
  const { code, holder } = answer
  const headers = new Headers()
  const { viewer, session } = await visitOrNew({ request, before, headers })
  // Whatever she chose just before, in another window, stands.
  if (!viewer || !session.sessionId) return redirect('/ma-carte', { headers })
  const { sessionId } = session
  const made = await makeCard({ learnerId: viewer.learnerId, code, issuedById: null, holder, sessionId })
  if (viewer.kind === 'guest') await changeSession(session.sessionId, { way: 'card' })
  const name = holder?.displayName ?? viewer.displayName
  headers.append('Set-Cookie', await giveCard({ path: ownCardPath, card: { ...made, name } }))
  return redirect('/ma-carte/neuve', { headers })
}

type Asked =
  | { code: string; holder: { displayName: string; unitId: string | null } | null }
  | { refused: { faults: Record<string, string | undefined>; tooYoung: boolean } }

async function readFirst(form: FormData): Promise<Asked> {
  const submission = await parseWithZod(form, { schema: firstCardSchema, async: true })
  if (submission.status !== 'success')
    return { refused: { faults: firstFaults(submission.error), tooYoung: !form.has('age') } }
  const { code, prenom, unite, age } = submission.value
  if (!age) return { refused: { faults: {}, tooYoung: true } }
  return { code, holder: { displayName: prenom, unitId: unite ?? null } }
}

async function readAnother(form: FormData): Promise<Asked> {
  const submission = parseWithZod(form, { schema: anotherCardSchema })
  if (submission.status !== 'success') return { refused: { faults: firstFaults(submission.error), tooYoung: false } }
  return { code: submission.value.code, holder: null }
}

function isNamed({ viewer }: Visit): boolean {
  return viewer !== null && viewer.kind !== 'guest'
}

async function visitOrNew({ request, before, headers }: { request: Request; before: Visit; headers: Headers }) {
  if (before.viewer) return before
  const { cookie } = await startAsGuest(request)
  headers.append('Set-Cookie', cookie)
  return readVisit(new Request(request.url, { headers: { cookie: cookie.split(';')[0] ?? '' } }))
}

export default function MyCard() {
  const before = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <MyCardView {...before} refused={refused} />
    </LearnerPage>
  )
}
