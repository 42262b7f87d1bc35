import { groupOf } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { closeDevice, listOpenDevices } from './my-data-store.server.ts'

/** The devices on which one of her paths is open, the latest first. `idHash` names a session without opening it. */
export async function listMyDevices(learnerId: string): Promise<Awaited<ReturnType<typeof listOpenDevices>>> {
  const group = await groupOf(learnerId)
  return listOpenDevices([group.learnerId, ...group.memberIds], now())
}

/** Closes one of her devices; what belongs to somebody else stays open. */
export async function closeMyDevice({ learnerId, idHash }: { learnerId: string; idHash: string }): Promise<void> {
  const group = await groupOf(learnerId)
  await closeDevice({ ids: [group.learnerId, ...group.memberIds], idHash })
}
