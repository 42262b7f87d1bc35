import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { endTurn, findSharedDevice, takeTurn } from '#app/features/workshops/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import workshopStyles from '#app/ui/styles/workshop.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { turnStart } from '../workshop-landing.server.ts'
import { describeRoom } from './describe-room.server.ts'
import { roomTokenOf } from './room-cookie.server.ts'
import { RoomView } from './room-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/atelier/salle' }
export const meta = () => pageTitle('À qui le tour ?')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: workshopStyles }]

const intentions = z.union([z.object({ personne: z.string().min(1) }), z.object({ intention: z.literal('changer') })])

/** The people of this device. Once the workshop has ended, whoever's turn it was, her session is put away first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const device = await findSharedDevice(roomTokenOf(request))
  const room = await describeRoom({ device, search: new URL(request.url).searchParams })
  const visit = await readVisit(request)
  if (visit.session.unknownCookie && room.state === 'ended') return putAway(visit.session.setCookie)
  return withVisit(visit, room)
}

/** Gives the device to the person of a tile, or puts away the path that is open. */
export async function action({ request }: ActionFunctionArgs) {
  const asked = intentions.safeParse(Object.fromEntries(await request.formData()))
  if (!asked.success) throw new Response(null, { status: 400 })
  const device = await findSharedDevice(roomTokenOf(request))
  if (!device) return redirect('/atelier/salle')
  const { session } = await readVisit(request)
  if ('intention' in asked.data) return putAway(await endTurn({ room: device.room, session }))
  const answer = await takeTurn({ ...device, participantId: asked.data.personne, request, session })
  if (!answer.turn) return redirect(`/atelier/salle${answer.why === 'has-card' ? '?carte' : ''}`)
  const to = await turnStart({ learnerId: answer.learnerId, workshop: device.workshop })
  return redirect(to, { headers: { 'Set-Cookie': answer.cookie } })
}

// « Back » must show nothing of the person before: no page of hers stays on the device.
function putAway(cookie: string | null) {
  const headers = new Headers({ 'Clear-Site-Data': '"cache"' })
  if (cookie) headers.append('Set-Cookie', cookie)
  return redirect('/atelier/salle', { headers })
}

export default function Room() {
  const room = useLoaderData<typeof loader>()
  return (
    <LearnerPage {...usePageFrame()}>
      <RoomView room={room} />
    </LearnerPage>
  )
}
