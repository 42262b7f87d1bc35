import { type findSharedDevice, listRoomParticipants } from '#app/features/workshops/index.server.ts'
import { workshopState } from '#app/features/workshops/index.ts'
import { now } from '#app/platform/clock.ts'

type Device = Awaited<ReturnType<typeof findSharedDevice>>

/** What the page of a shared device says: its people, that one of them must show her four digits, that the workshop has ended, or that it is no shared device. */
export async function describeRoom({ device, search }: { device: Device; search: URLSearchParams }) {
  if (!device) return { state: 'none' as const }
  const { room, workshop } = device
  const { title, code, helperName } = workshop
  if (workshopState(workshop, now()) !== 'open') return { state: 'ended' as const, title, helperName }
  const tiles = (await listRoomParticipants(room.id))
    .filter(({ learnerId }) => learnerId !== null)
    .map(({ id, firstName, pictogram, hasCard, hasAccount }) => ({ id, firstName, pictogram, hasCard, hasAccount }))
  const asked = tiles.find(({ id, hasCard, hasAccount }) => id === search.get('carte') && hasCard && !hasAccount)
  if (asked) return { state: 'asking-code' as const, ...asked }
  return { state: 'open' as const, title, code, tiles }
}

export type RoomToShow = Awaited<ReturnType<typeof describeRoom>>
