import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import { shareDevice } from '#app/features/workshops/index.server.ts'
import type { Workshop } from '#app/features/workshops/index.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import { withVisit } from '../answer-with-visit.server.ts'
import { roomHere } from '../join-workshop/describe-join.server.ts'
import { loadByCode } from '../join-workshop/load-by-code.server.ts'
import { RefusalView } from '../join-workshop/refusal-view.tsx'
import { usePageFrame } from '../page-frame.tsx'
import { roomCookie } from '../room/room-cookie.server.ts'
import { type OpenPath, ShareDeviceView } from './share-device-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/atelier/K7M4PX/appareil' }
export const meta = () => pageTitle('Un appareil pour plusieurs')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await readVisit(request)
  const found = await loadByCode({ code: params.code, address: context.clientAddress, hasPath: visit.viewer !== null })
  if (!found.open) return withVisit(visit, found.refusal, { status: found.status })
  const { workshop } = found
  if (await roomHere({ request, workshop })) return redirect('/atelier/salle')
  const { title, code } = workshop
  return withVisit(visit, { state: 'open' as const, title, code, openPath: openPathOf(visit, workshop) })
}

function openPathOf({ viewer, session }: Visit, workshop: Workshop): OpenPath {
  if (!viewer) return 'none'
  if (session.facts?.workshopId === workshop.id && viewer.kind === 'guest') return 'participant'
  return viewer.kind === 'guest' ? 'guest' : 'kept'
}

/** Gives this device the key of a shared one. Pressed twice, it keeps the first. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, session } = await readVisit(request)
  const found = await loadByCode({ code: params.code, address: context.clientAddress, hasPath: viewer !== null })
  if (!found.open) return data(null, { status: found.status })
  if ((await request.formData()).get('intention') !== 'partager') throw new Response(null, { status: 400 })
  const { workshop } = found
  if (await roomHere({ request, workshop })) return redirect('/atelier/salle')
  const shared = await shareDevice({ workshop, session })
  if (!shared) return redirect(`/atelier/${workshop.code}`)
  const headers = new Headers({ 'Clear-Site-Data': '"cache"' })
  headers.append('Set-Cookie', roomCookie({ token: shared.token, expiresAt: workshop.expiresAt }))
  headers.append('Set-Cookie', shared.cookie)
  return redirect('/atelier/salle', { headers })
}

export default function ShareDevice() {
  const page = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      {page.state === 'open' ? <ShareDeviceView {...page} /> : <RefusalView refusal={page} />}
    </LearnerPage>
  )
}
