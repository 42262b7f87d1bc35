import { and, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '#db'
import { devices, events } from '#db/schema'

export type Device = typeof devices.$inferSelect

export async function insertDevice(device: Omit<Device, 'revokedAt'>): Promise<void> {
  await db().insert(devices).values(device)
}

/** A device that may still send; null where it is unknown or was revoked. */
export async function findDevice(id: string): Promise<Device | null> {
  const [device] = await db()
    .select()
    .from(devices)
    .where(and(eq(devices.id, id), isNull(devices.revokedAt)))
  return device ?? null
}

/** Of these identifiers, those that stand in the log, and under whom. */
export async function ownersOfEvents(ids: string[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  for (let start = 0; start < ids.length; start += 500) {
    const found = await db()
      .select({ id: events.id, learnerId: events.learnerId })
      .from(events)
      .where(inArray(events.id, ids.slice(start, start + 500)))
    for (const { id, learnerId } of found) owners.set(id, learnerId)
  }
  return owners
}
