import { and, eq } from 'drizzle-orm'
import { db } from '#db'
import { externalIdentities } from '#db/schema'

type Identity = { issuer: string; subject: string }

/** Whose account this identity opens; null where nobody's. */
export async function findIdentity({ issuer, subject }: Identity): Promise<string | null> {
  const [row] = await db()
    .select({ learnerId: externalIdentities.learnerId })
    .from(externalIdentities)
    .where(and(eq(externalIdentities.issuer, issuer), eq(externalIdentities.subject, subject)))
  return row?.learnerId ?? null
}

/** Remembers it. An identity that is linked already stays as it was. */
export async function linkIdentity({
  learnerId,
  at,
  ...identity
}: Identity & { learnerId: string; at: Date }): Promise<void> {
  await db()
    .insert(externalIdentities)
    .values({ ...identity, learnerId, linkedAt: at })
    .onConflictDoNothing()
}
