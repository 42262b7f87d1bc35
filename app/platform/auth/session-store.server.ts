import { createHash } from 'node:crypto'
import { and, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { db } from '#db'
import { learnerMembers, learners, sessions } from '#db/schema'

/** Only this hash is kept, so that a stolen copy of the table opens no door. Sessions have 120 random bits: no salt is needed. */
export function hashSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

type SessionRow = typeof sessions.$inferSelect
type LearnerRow = typeof learners.$inferSelect
/** What a session says beside whose it is and until when. */
export type SessionFacts = Omit<SessionRow, 'idHash' | 'learnerId' | 'expiresAt' | 'createdAt'>
/** What a session says of the person, as her row has it. */
export type PersonFacts = Pick<LearnerRow, 'kind' | 'displayName' | 'unitId' | 'demo'>

function toSession(row: SessionRow, id: string): DatabaseSession {
  const { idHash, learnerId, expiresAt, createdAt, ...attributes } = row
  return { id, userId: learnerId, expiresAt, attributes }
}

function toUser({ id, kind, displayName, unitId, demo }: LearnerRow): DatabaseUser {
  return { id, attributes: { kind, displayName, unitId, demo } }
}

/** The seven methods that lucia asks of a store. `getUserSessions` answers hashes in place of ids: it is only good for a list. */
export class SessionStore implements Adapter {
  async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    // Whoever was merged into another path comes back to that one, by any of her doors.
    const [row] = await db()
      .select({ sessions, learners })
      .from(sessions)
      .leftJoin(learnerMembers, eq(learnerMembers.memberId, sessions.learnerId))
      .innerJoin(learners, eq(learners.id, sql`coalesce(${learnerMembers.learnerId}, ${sessions.learnerId})`))
      .where(eq(sessions.idHash, hashSessionId(sessionId)))
    if (!row) return [null, null]
    return [{ ...toSession(row.sessions, sessionId), userId: row.learners.id }, toUser(row.learners)]
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
        ...session.attributes,
      })
    await this.noteVisit(session.id)
  }

  // Written with each new session and once a day: it tells how long somebody has been away.
  private async noteVisit(sessionId: string): Promise<void> {
    const theirs = db()
      .select({ id: sql<string>`coalesce(${learnerMembers.learnerId}, ${sessions.learnerId})` })
      .from(sessions)
      .leftJoin(learnerMembers, eq(learnerMembers.memberId, sessions.learnerId))
      .where(eq(sessions.idHash, hashSessionId(sessionId)))
    await db().update(learners).set({ lastSeenAt: new Date() }).where(inArray(learners.id, theirs))
  }

  async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
    await this.changeSession(sessionId, { expiresAt })
    await this.noteVisit(sessionId)
  }

  /** Changes what a session says of itself. */
  async changeSession(sessionId: string, facts: Partial<SessionFacts> & { expiresAt?: Date }): Promise<void> {
    await db()
      .update(sessions)
      .set(facts)
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

  /** Ends what was opened with a card by these learners, on whatever device, but for one session. */
  async deleteCardSessions({ learnerIds, exceptId }: { learnerIds: string[]; exceptId: string | null }): Promise<void> {
    const opened = and(inArray(sessions.learnerId, learnerIds), eq(sessions.way, 'card'))
    const other = exceptId === null ? undefined : ne(sessions.idHash, hashSessionId(exceptId))
    await db().delete(sessions).where(and(opened, other))
  }

  async deleteExpiredSessions(): Promise<void> {
    await db().delete(sessions).where(lte(sessions.expiresAt, new Date()))
  }
}
