import { eq } from 'drizzle-orm'
import { db } from '#db'
import { rooms, sessions } from '#db/schema'

export type Room = { id: string; workshopId: string }

export async function insertRoom(room: Room & { tokenHash: string; at: Date }): Promise<void> {
  const { id, workshopId, tokenHash, at } = room
  await db().insert(rooms).values({ id, workshopId, tokenHash, createdAt: at })
}

export async function findRoom(tokenHash: string): Promise<Room | null> {
  const [room] = await db()
    .select({ id: rooms.id, workshopId: rooms.workshopId })
    .from(rooms)
    .where(eq(rooms.tokenHash, tokenHash))
  return room ?? null
}

/** Whoever's turn it was on this device, it is nobody's now. */
export async function closeRoomSessions(roomId: string): Promise<void> {
  await db().delete(sessions).where(eq(sessions.roomId, roomId))
}
