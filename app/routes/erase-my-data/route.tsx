import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eraseLearner } from '#app/features/my-data/index.server.ts'
import { closeSession } from '#app/platform/auth/sessions.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { readOwnVisit } from '../own-data.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { Erased, EraseView } from './erase-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/mes-donnees/effacer' }
export const meta = () => pageTitle('Effacer mes données')

/** Asks before. Somebody who has just been forgotten reads that it is done; somebody of whom nothing is kept has nothing to erase. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await readOwnVisit(request)
  const isDone = new URL(request.url).searchParams.has('fait')
  if (!visit.viewer && !isDone) return redirect('/mes-donnees')
  return withVisit(visit, { isDone: !visit.viewer, isGuest: visit.viewer?.kind === 'guest' })
}

/** Forgets her, where she has written the word. Her device forgets her too: its key, its pages, what it kept to work without network. How it reads stays. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, session } = await readOwnVisit(request)
  if (!viewer) return redirect('/mes-donnees')
  const word = String((await request.formData()).get('mot') ?? '')
  if (!saysErase(word)) return data({ word, refusal: 'word' as const }, { status: 422 })
  const answer = await eraseLearner({ learnerId: viewer.learnerId })
  if (answer === 'last-admin') return data({ word, refusal: answer }, { status: 409 })
  return redirect('/mes-donnees/effacer?fait', {
    headers: {
      'Set-Cookie': await closeSession(session.sessionId),
      'Clear-Site-Data': '"cache", "storage"',
    },
  })
}

// With capitals, accents, a full stop or quotation marks, it is the same word.
function saysErase(word: string): boolean {
  return (
    word
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase() === 'effacer'
  )
}

export default function EraseMyData() {
  const { isDone, isGuest } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      {isDone ? <Erased /> : <EraseView isGuest={isGuest} refused={refused} />}
    </LearnerPage>
  )
}
