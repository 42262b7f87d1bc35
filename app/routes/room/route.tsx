import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { endTurn, findSharedDevice, takeTurn } from '#app/features/workshops/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { LearnerPage } from '#app/ui/patterns/learner-page.tsx'
import workshopStyles from '#app/ui/styles/workshop.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { usePageFrame } from '../page-frame.tsx'
import { turnStart } from '../workshop-landing.server.ts'
import { codeFaults } from './code-faults.ts'
import { describeRoom } from './describe-room.server.ts'
import { roomTokenOf } from './room-cookie.server.ts'
import { RoomView } from './room-view.tsx'

export const handle: RouteHandle = { admits: ['anyone'], actionAdmits: ['anyone'], sample: '/atelier/salle' }
export const meta = () => pageTitle('À qui le tour ?')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: workshopStyles }]

const intentions = z.union([
  z.object({ personne: z.string().min(1), code: z.string().nullable().default(null) }),
  z.object({ intention: z.literal('changer') }),
])

/**
 * The people of this device. A turn that nobody uses any more is put away first; so is one whose workshop has ended.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const device = await findSharedDevice(roomTokenOf(request))
  const room = await describeRoom({ device, search: new URL(request.url).searchParams })
  const visit = await readVisit(request)
  const { resting, session } = visit
  if (device && resting && session.facts?.roomId) return putAway(await endTurn({ room: device.room, session }))
  if (room.state === 'ended' && session.unknownCookie) return putAway(session.setCookie)
  return withVisit(visit, room)
}

/** Gives the device to the person of a tile, or puts away the path that is open. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asked = intentions.safeParse(Object.fromEntries(await request.formData()))
  if (!asked.success) throw new Response(null, { status: 400 })
  const device = await findSharedDevice(roomTokenOf(request))
  if (!device) return redirect('/atelier/salle')
  const { session } = await readVisit(request)
  if ('intention' in asked.data) return putAway(await endTurn({ room: device.room, session }))
  const { personne: participantId, code } = asked.data
  try {
    const answer = await takeTurn({ ...device, participantId, code, address: context.clientAddress, request, session })
    if (!answer.turn && answer.why === 'wrong-code') return data({ fault: codeFaults.wrong }, { status: 422 })
    if (!answer.turn)
      return redirect(answer.why === 'has-card' ? `/atelier/salle?carte=${participantId}` : '/atelier/salle')
    const to = await turnStart({ learnerId: answer.learnerId, workshop: device.workshop })
    return redirect(to, { headers: { 'Set-Cookie': answer.cookie } })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return data({ fault: codeFaults.tooMany(error.waitSeconds) }, { status: 429 })
  }
}

// « Back » must show nothing of the person before: no page of hers stays on the device.
function putAway(cookie: string | null) {
  const headers = new Headers({ 'Clear-Site-Data': '"cache"' })
  if (cookie) headers.append('Set-Cookie', cookie)
  return redirect('/atelier/salle', { headers })
}

export default function Room() {
  const room = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <LearnerPage {...usePageFrame()}>
      <RoomView room={room} fault={refused?.fault} />
    </LearnerPage>
  )
}
