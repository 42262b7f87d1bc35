import type { Visit } from '#app/features/accounts/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'
import { findSharedDevice, listParticipants } from '#app/features/workshops/index.server.ts'
import { freestPictogram, pictograms, type Workshop } from '#app/features/workshops/index.ts'
import { newId } from '#app/platform/ids.ts'
import { roomTokenOf } from '../room/room-cookie.server.ts'
import { workshopStart } from '../workshop-landing.server.ts'

type Asked = { request: Request; workshop: Workshop; visit: Visit }

/** The shared device that sends this, where it is one of this very workshop. */
export async function roomHere({ request, workshop }: Omit<Asked, 'visit'>): Promise<string | null> {
  const device = await findSharedDevice(roomTokenOf(request))
  return device?.workshop.id === workshop.id ? device.room.id : null
}

/** What the page of an open workshop says: she is in, or who is she. On a shared device, it always asks who comes. */
export async function describeJoin({ request, workshop, visit: { viewer, session } }: Asked) {
  const { title, helperName, code } = workshop
  const isRoom = (await roomHere({ request, workshop })) !== null
  const about = { title, helperName, code, isRoom }
  if (viewer && session.facts?.workshopId === workshop.id && !isRoom) {
    return { state: 'in' as const, ...about, start: workshopStart(workshop), isGuest: viewer.kind === 'guest' }
  }
  const others = await listParticipants(workshop.id)
  return {
    state: 'joining' as const,
    ...about,
    ownPath:
      viewer && mayTakeAlong({ viewer, isRoom })
        ? { name: viewer.displayName, isGuest: viewer.kind === 'guest' }
        : null,
    pictograms: [...pictograms],
    proposed: freestPictogram(others.map(({ pictogram }) => pictogram)),
    sentId: newId(),
  }
}

/** Whether the path that is open here may go on in the workshop. On a shared device: only one that its card has just opened. */
export function mayTakeAlong({ viewer, isRoom }: { viewer: Viewer; isRoom: boolean }): boolean {
  return isRoom ? viewer.kind === 'card' : true
}

type Described = Awaited<ReturnType<typeof describeJoin>>
export type JoinToShow = Extract<Described, { state: 'joining' }>
export type InToShow = Extract<Described, { state: 'in' }>
