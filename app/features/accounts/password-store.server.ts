import { and, eq, gt } from 'drizzle-orm'
import { atomically, db, type Statement, type Transaction } from '#db'
import { credentials, learners, oneTimePasswords, sessions } from '#db/schema'

/** What lets an account in. A password given at the desk takes the place of her own until she has chosen another. */
export type Credential = {
  learnerId: string
  email: string
  displayName: string
  passwordHash: string
  oneTime: { passwordHash: string; expiresAt: Date } | null
}

async function findOne(where: ReturnType<typeof eq>): Promise<Credential | null> {
  const [row] = await db()
    .select()
    .from(credentials)
    .innerJoin(learners, eq(learners.id, credentials.learnerId))
    .leftJoin(oneTimePasswords, eq(oneTimePasswords.learnerId, credentials.learnerId))
    .where(where)
  if (!row) return null
  const { learnerId, email, passwordHash } = row.credentials
  return {
    learnerId,
    email,
    displayName: row.learners.displayName ?? '',
    passwordHash,
    oneTime: row.one_time_passwords,
  }
}

export async function findCredential(email: string): Promise<Credential | null> {
  return findOne(eq(credentials.email, email))
}

export async function findCredentialOf(learnerId: string): Promise<Credential | null> {
  return findOne(eq(credentials.learnerId, learnerId))
}

/** Takes her own password away, ends her sessions, and keeps the one given at the desk, within the transaction of the giver. */
export function giveOneTimePasswordStatements(
  tx: Transaction,
  given: {
    learnerId: string
    passwordHash: string
    /** A hash that no password fits. */
    deadHash: string
    issuedById: string
    expiresAt: Date
    at: Date
  },
): Statement[] {
  const { learnerId, deadHash, at, ...oneTime } = given
  return [
    tx.update(credentials).set({ passwordHash: deadHash, updatedAt: at }).where(eq(credentials.learnerId, learnerId)),
    tx.delete(sessions).where(eq(sessions.learnerId, learnerId)),
    tx
      .insert(oneTimePasswords)
      .values({ learnerId, ...oneTime })
      .onConflictDoUpdate({ target: oneTimePasswords.learnerId, set: oneTime }),
  ]
}

/** Uses it up: from now on it is past. False where it has served, in this process or in another. */
export async function useOneTimePassword({
  learnerId,
  passwordHash,
  at,
}: {
  learnerId: string
  passwordHash: string
  at: Date
}): Promise<boolean> {
  const used = await db()
    .update(oneTimePasswords)
    .set({ expiresAt: at })
    .where(
      and(
        eq(oneTimePasswords.learnerId, learnerId),
        eq(oneTimePasswords.passwordHash, passwordHash),
        gt(oneTimePasswords.expiresAt, at),
      ),
    )
    .returning({ learnerId: oneTimePasswords.learnerId })
  return used.length === 1
}

/** Keeps a password that she chose. What was given at the desk, and all her open sessions, end with it. */
export async function keepPassword({
  learnerId,
  passwordHash,
  at,
}: {
  learnerId: string
  passwordHash: string
  at: Date
}): Promise<void> {
  await atomically(tx => [
    tx.update(credentials).set({ passwordHash, updatedAt: at }).where(eq(credentials.learnerId, learnerId)),
    tx.delete(oneTimePasswords).where(eq(oneTimePasswords.learnerId, learnerId)),
    tx.delete(sessions).where(eq(sessions.learnerId, learnerId)),
  ])
}
