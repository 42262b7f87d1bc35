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

export type KnownFact = { learnerId: string; occurredAt: Date }

/** Of these identifiers, those that stand in the log: under whom, and when it is said to have been. */
export async function knownFacts(ids: string[]): Promise<Map<string, KnownFact>> {
  const known = new Map<string, KnownFact>()
  for (let start = 0; start < ids.length; start += 500) {
    const found = await db()
      .select({ id: events.id, learnerId: events.learnerId, occurredAt: events.occurredAt })
      .from(events)
      .where(inArray(events.id, ids.slice(start, start + 500)))
    for (const { id, ...fact } of found) known.set(id, fact)
  }
  return known
}
