import { createHash } from 'node:crypto'
import { and, eq, gt, lte } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { db } from '#db'
import { learners, sessions } from '#db/schema'

/** Only this hash is kept, so that a stolen copy of the table opens no door. Sessions have 120 random bits: no salt is needed. */
export function hashSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

type SessionRow = typeof sessions.$inferSelect
type LearnerRow = typeof learners.$inferSelect

function toSession(row: SessionRow, id: string): DatabaseSession {
  return { id, userId: row.learnerId, expiresAt: row.expiresAt, attributes: { device: row.device } }
}

function toUser(row: LearnerRow): DatabaseUser {
  return { id: row.id, attributes: { kind: row.kind, displayName: row.displayName, unitId: row.unitId } }
}

/** The seven methods that lucia asks of a store. `getUserSessions` answers hashes in place of ids: it is only good for a list. */
export class SessionStore implements Adapter {
  async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await db()
      .select()
      .from(sessions)
      .innerJoin(learners, eq(learners.id, sessions.learnerId))
      .where(eq(sessions.idHash, hashSessionId(sessionId)))
    if (!row) return [null, null]
    return [toSession(row.sessions, sessionId), toUser(row.learners)]
  }

  async getUserSessions(userId: string): Promise<DatabaseSession[]> {
    const found = await db()
      .select()
      .from(sessions)
      .where(and(eq(sessions.learnerId, userId), gt(sessions.expiresAt, new Date())))
    return found.map(row => toSession(row, row.idHash))
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await db()
      .insert(sessions)
      .values({
        idHash: hashSessionId(session.id),
        learnerId: session.userId,
        expiresAt: session.expiresAt,
        createdAt: new Date(),
        device: session.attributes.device,
      })
  }

  async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
    await db()
      .update(sessions)
      .set({ expiresAt })
      .where(eq(sessions.idHash, hashSessionId(sessionId)))
  }

  async deleteSession(sessionId: string): Promise<void> {
    await db()
      .delete(sessions)
      .where(eq(sessions.idHash, hashSessionId(sessionId)))
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await db().delete(sessions).where(eq(sessions.learnerId, userId))
  }

  async deleteExpiredSessions(): Promise<void> {
    await db().delete(sessions).where(lte(sessions.expiresAt, new Date()))
  }
}
