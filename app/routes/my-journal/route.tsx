import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { withdrawConsent } from '#app/features/assistance/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { refuseWhileActing } from '../refuse-while-acting.server.ts'
import { describeJournal } from './describe-journal.server.ts'
import { MyJournalView } from './my-journal-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/mon-journal' }
export const meta = () => pageTitle('Mon journal')

/** What others did in her path or with her name. She alone opens it: never the helper who acts for her. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  refuseWhileActing(visit)
  const journal = visit.viewer ? await describeJournal(visit.viewer.learnerId) : null
  return withVisit(visit, { journal, stopped: new URL(request.url).searchParams.get('fait') === 'arrete' })
}

/** She takes her yes back, from her own device. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await readVisit(request)
  refuseWhileActing(visit)
  const id = (await request.formData()).get('aide')
  if (!visit.viewer || typeof id !== 'string') return redirect('/mon-journal')
  await withdrawConsent({ id, learnerId: visit.viewer.learnerId })
  return redirect('/mon-journal?fait=arrete')
}

export default function MyJournal() {
  return (
    <LearnerPage {...usePageFrame()}>
      <MyJournalView {...useLoaderData<typeof loader>()} />
    </LearnerPage>
  )
}
