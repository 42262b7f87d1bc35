import { eq } from 'drizzle-orm'
import { db } from '#db'
import { importedBundles, trustedInstallations } from '#db/schema'

export type Trusted = typeof trustedInstallations.$inferSelect

/** An installation whose bundles are accepted, or null. */
export async function findTrusted(fingerprint: string): Promise<Trusted | null> {
  const [row] = await db().select().from(trustedInstallations).where(eq(trustedInstallations.fingerprint, fingerprint))
  return row ?? null
}

/** Accepts the bundles of an installation from now on; told again, it changes its name. */
export async function keepTrusted(trusted: Trusted): Promise<void> {
  const { name } = trusted
  await db()
    .insert(trustedInstallations)
    .values(trusted)
    .onConflictDoUpdate({ target: trustedInstallations.fingerprint, set: { name } })
}

/** Accepts nothing more from an installation. Answers whether it was known. */
export async function dropTrusted(fingerprint: string): Promise<boolean> {
  const gone = await db()
    .delete(trustedInstallations)
    .where(eq(trustedInstallations.fingerprint, fingerprint))
    .returning()
  return gone.length > 0
}

/** When this very bundle was imported first, or null. */
export async function bundleImportedAt(hash: string): Promise<Date | null> {
  const [row] = await db().select().from(importedBundles).where(eq(importedBundles.hash, hash))
  return row?.importedAt ?? null
}

export async function keepImportedBundle(bundle: typeof importedBundles.$inferInsert): Promise<void> {
  await db().insert(importedBundles).values(bundle).onConflictDoNothing()
}
