import { type findSharedDevice, listRoomParticipants } from '#app/features/workshops/index.server.ts'
import { workshopState } from '#app/features/workshops/index.ts'
import { now } from '#app/platform/clock.ts'

type Device = Awaited<ReturnType<typeof findSharedDevice>>

/** What the page of a shared device says: its people, that the workshop has ended, or that it is no shared device. */
export async function describeRoom({ device, search }: { device: Device; search: URLSearchParams }) {
  if (!device) return { state: 'none' as const }
  const { room, workshop } = device
  const { title, code, helperName } = workshop
  if (workshopState(workshop, now()) !== 'open') return { state: 'ended' as const, title, helperName }
  const people = await listRoomParticipants(room.id)
  return {
    state: 'open' as const,
    title,
    code,
    asksCard: search.has('carte'),
    tiles: people
      .filter(({ learnerId }) => learnerId !== null)
      .map(({ id, firstName, pictogram, hasCard }) => ({ id, firstName, pictogram, hasCard })),
  }
}

export type RoomToShow = Awaited<ReturnType<typeof describeRoom>>
