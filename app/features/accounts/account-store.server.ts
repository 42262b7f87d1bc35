import { and, count, eq, gt, sql } from 'drizzle-orm'
import { atomically, db } from '#db'
import { assistances, credentials, grants, learnerMembers, learners, sessions, units } from '#db/schema'
import type { Assistance, Grant, Role, Viewer } from './viewer.ts'

export async function insertGuest({ id, at }: { id: string; at: Date }): Promise<void> {
  await db().insert(learners).values({ id, kind: 'guest', createdAt: at, lastSeenAt: at, demo: false })
}

export async function grantsOf(learnerId: string): Promise<Grant[]> {
  return db()
    .select({ role: grants.role, unitId: grants.unitId, unitPath: units.path })
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unitId))
    .where(eq(grants.learnerId, learnerId))
}

export type FoundAssistance = Assistance & {
  endedAt: Date | null
  learner: Pick<Viewer, 'learnerId' | 'kind' | 'displayName' | 'unitId'>
}

/** A consent that was given, with whom it is for; null where it is unknown, or where she has been forgotten since. */
export async function findAssistance(id: string): Promise<FoundAssistance | null> {
  // Her path may have been joined to another one meanwhile: it is that one which goes on.
  const [row] = await db()
    .select({ assistances, learners })
    .from(assistances)
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, assistances.learnerId))
    .innerJoin(learners, eq(learners.id, sql`coalesce(${learnerMembers.learnerId}, ${assistances.learnerId})`))
    .where(eq(assistances.id, id))
  if (!row || row.learners.kind === 'erased') return null
  const { helperId, helperName, endsAt, endedAt } = row.assistances
  const { id: learnerId, kind, displayName, unitId } = row.learners
  return { id, helperId, helperName, endsAt, endedAt, learner: { learnerId, kind, displayName, unitId } }
}

export type NewAccount = {
  id: string
  displayName: string
  email: string
  passwordHash: string
  unitId: string | null
  grants: { role: Role; unitId: string }[]
  demo: boolean
  at: Date
}

/** Adds an account, its way in and its roles, all or nothing. */
export async function insertAccount(account: NewAccount): Promise<void> {
  const { id, displayName, email, passwordHash, unitId, demo, at } = account
  await atomically(tx => [
    tx.insert(learners).values({ id, kind: 'account', displayName, unitId, createdAt: at, lastSeenAt: at, demo }),
    tx.insert(credentials).values({ learnerId: id, email, passwordHash, updatedAt: at }),
    ...account.grants.map(grant => tx.insert(grants).values({ learnerId: id, createdAt: at, ...grant })),
  ])
}

export async function hasDemoAccounts(): Promise<boolean> {
  const [row] = await db().select({ id: learners.id }).from(learners).where(eq(learners.demo, true)).limit(1)
  return row !== undefined
}

export async function countAdmins(): Promise<number> {
  const [row] = await db().select({ total: count() }).from(grants).where(eq(grants.role, 'admin'))
  return row?.total ?? 0
}

export type OpenSession = { idHash: string; device: string; createdAt: Date; expiresAt: Date }

export async function listOpenSessions({ learnerId, at }: { learnerId: string; at: Date }): Promise<OpenSession[]> {
  return db()
    .select({
      idHash: sessions.idHash,
      device: sessions.device,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.learnerId, learnerId), gt(sessions.expiresAt, at)))
}

/** Ends one of a person's own sessions, named by its hash; another person's hash does nothing. */
export async function deleteOwnSession({ learnerId, idHash }: { learnerId: string; idHash: string }): Promise<void> {
  await db()
    .delete(sessions)
    .where(and(eq(sessions.learnerId, learnerId), eq(sessions.idHash, idHash)))
}

/** False in a new database: nobody has come yet, not even a guest. */
export async function hasPeople(): Promise<boolean> {
  const [row] = await db().select({ id: learners.id }).from(learners).limit(1)
  return row !== undefined
}
