import { parseWithZod } from '@conform-to/zod'
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeMyDevice, correctMyData } from '#app/features/my-data/index.server.ts'
import { hashSessionId } from '#app/platform/auth/session-store.server.ts'
import { closeSession } from '#app/platform/auth/sessions.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { firstFaults } from '../form-faults.ts'
import { type OwnVisit, readOwnVisit } from '../own-data.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { sendOut } from '../send-out.server.ts'
import { correctionSchema, listUnitChoices } from './correction.server.ts'
import { describeMyData } from './describe-my-data.server.ts'
import styles from './my-data.css?url'
import { MyDataView, NothingKept } from './my-data-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/mes-donnees' }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => pageTitle('Mes données')

const page = '/mes-donnees'

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readOwnVisit(request)
  const { viewer } = visit
  const { searchParams } = new URL(request.url)
  const [kept, units] = await Promise.all([viewer ? describeMyData({ ...visit, viewer }) : null, listUnitChoices()])
  return withVisit(visit, { kept, units, done: searchParams.get('fait'), unfolded: searchParams.has('tout') })
}

/** Corrects her name and her unit, or closes one of her devices. Closing the one she holds sends her out. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await readOwnVisit(request)
  const { viewer } = visit
  if (!viewer) return redirect(page)
  const form = await request.formData()
  const intention = form.get('intention')
  if (intention === 'corriger') return correct({ ...visit, viewer }, form)
  if (intention === 'fermer') return close({ ...visit, viewer }, String(form.get('appareil') ?? ''))
  throw new Response(null, { status: 400 })
}

async function correct({ viewer }: OwnVisit, form: FormData) {
  const submission = parseWithZod(form, { schema: correctionSchema })
  const typed = { prenom: String(form.get('prenom') ?? ''), lieu: String(form.get('lieu') ?? '') }
  if (submission.status !== 'success') {
    return data({ typed, faults: firstFaults(submission.error) }, { status: 422 })
  }
  const { prenom, lieu } = submission.value
  const answer = await correctMyData({ learnerId: viewer.learnerId, firstName: prenom, unitId: lieu })
  if (answer === 'corrected') return redirect(`${page}?fait=corrige`)
  return data({ typed, faults: { lieu: 'Ce lieu n’existe plus. Choisissez-en un autre.' } }, { status: 422 })
}

async function close({ viewer, session }: OwnVisit, idHash: string) {
  if (session.sessionId && hashSessionId(session.sessionId) === idHash) {
    return sendOut(await closeSession(session.sessionId))
  }
  await closeMyDevice({ learnerId: viewer.learnerId, idHash })
  return redirect(`${page}?fait=ferme`)
}

export default function MyData() {
  const { kept, ...rest } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      {kept ? <MyDataView kept={kept} {...rest} refused={refused} /> : <NothingKept />}
    </LearnerPage>
  )
}
