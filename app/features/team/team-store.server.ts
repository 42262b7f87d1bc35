import { and, asc, eq, inArray, like, ne, or, sql } from 'drizzle-orm'
import { giveOneTimePasswordStatements } from '#app/features/accounts/index.server.ts'
import type { Role } from '#app/features/accounts/index.ts'
import { accessStatement } from '#app/features/identity/index.server.ts'
import type { AccessEntry } from '#app/features/identity/index.ts'
import { forgetSecondFactorStatements } from '#app/features/second-factor/index.server.ts'
import { atomically, db } from '#db'
import { credentials, grants, learners, sessions, units } from '#db/schema'
import type { Account } from './member.ts'

type RoleAt = { learnerId: string; role: Role; unitId: string }

async function listWhere(where: ReturnType<typeof and>): Promise<Account[]> {
  const found = await db()
    .select({
      learnerId: credentials.learnerId,
      displayName: learners.displayName,
      email: credentials.email,
      role: grants.role,
      unitId: grants.unitId,
      unitPath: units.path,
      unitName: units.name,
    })
    .from(credentials)
    .innerJoin(learners, eq(learners.id, credentials.learnerId))
    .leftJoin(grants, eq(grants.learnerId, credentials.learnerId))
    .leftJoin(units, eq(units.id, grants.unitId))
    .where(where)
    .orderBy(asc(learners.displayName), asc(credentials.email), asc(units.path), asc(grants.role))
  const accounts = new Map<string, Account>()
  for (const { learnerId, displayName, email, role, unitId, unitPath, unitName } of found) {
    const account = accounts.get(learnerId) ?? { learnerId, displayName: displayName ?? email, email, grants: [] }
    if (role && unitId && unitPath && unitName) account.grants.push({ role, unitId, unitPath, unitName })
    accounts.set(learnerId, account)
  }
  return [...accounts.values()]
}

/** The accounts that hold a role at these paths or below, with all their roles. */
export async function listAccountsUnder(paths: string[]): Promise<Account[]> {
  if (paths.length === 0) return []
  const here = db()
    .select({ learnerId: grants.learnerId })
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unitId))
    .where(or(...paths.map(path => like(units.path, `${path}%`))))
  return listWhere(inArray(credentials.learnerId, here))
}

export async function findAccount(learnerId: string): Promise<Account | null> {
  const [account] = await listWhere(eq(credentials.learnerId, learnerId))
  return account ?? null
}

export async function insertRole({ entry, at, ...role }: RoleAt & { entry: AccessEntry; at: Date }): Promise<void> {
  await atomically(tx => [
    tx
      .insert(grants)
      .values({ ...role, createdAt: at })
      .onConflictDoNothing(),
    accessStatement(tx, entry),
  ])
}

/** Takes a role away; the last administration of a place stays. False where it stayed. */
export async function deleteRole({
  unitPath,
  entry,
  ...role
}: RoleAt & { unitPath: string; entry: AccessEntry }): Promise<boolean> {
  const { learnerId, unitId } = role
  const another = sql`exists (
    select 1 from ${grants} as other
    join ${units} as place on place.id = other.unit_id
    join ${credentials} as way_in on way_in.learner_id = other.learner_id
    where other.role = 'admin' and other.learner_id <> ${learnerId} and ${unitPath} like place.path || '%'
  )`
  const asked = and(eq(grants.learnerId, learnerId), eq(grants.role, role.role), eq(grants.unitId, unitId))
  const held = () => db().select({ role: grants.role }).from(grants).where(asked)
  if ((await held()).length === 0) return true
  await atomically(tx => [
    // Two administrators who take each other's role away at once wait for one another here.
    tx.update(grants).set({ role: 'admin' }).where(eq(grants.role, 'admin')),
    tx.delete(grants).where(and(asked, or(ne(grants.role, 'admin'), another))),
  ])
  if ((await held()).length > 0) return false
  await atomically(tx => [accessStatement(tx, entry)])
  return true
}

export async function giveOneTimePassword({
  entry,
  ...given
}: Parameters<typeof giveOneTimePasswordStatements>[1] & { entry: AccessEntry }): Promise<void> {
  await atomically(tx => [...giveOneTimePasswordStatements(tx, given), accessStatement(tx, entry)])
}

/** Forgets app and sheet, and ends her sessions: one of them may be on the lost telephone. */
export async function forgetSecondFactor(entry: AccessEntry): Promise<void> {
  const { learnerId } = entry
  await atomically(tx => [
    ...forgetSecondFactorStatements(tx, learnerId),
    tx.delete(sessions).where(eq(sessions.learnerId, learnerId)),
    accessStatement(tx, entry),
  ])
}

export async function endSessions(entry: AccessEntry): Promise<void> {
  await atomically(tx => [
    tx.delete(sessions).where(eq(sessions.learnerId, entry.learnerId)),
    accessStatement(tx, entry),
  ])
}
