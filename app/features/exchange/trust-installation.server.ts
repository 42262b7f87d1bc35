import { now } from '#app/platform/clock.ts'
import { fingerprintOf, readPublicKey } from './installation.server.ts'
import { openBundle } from './read-bundle.server.ts'
import { dropTrusted, keepTrusted } from './trust-store.server.ts'

/**
 * Accepts the bundles of another installation from now on. `source` is its public key, or a bundle that it made: the
 * fingerprint that comes back is then to be compared aloud. Throws a BundleError.
 */
export async function trustInstallation({
  source,
  name,
}: {
  source: string
  name: string
}): Promise<{ fingerprint: string }> {
  const publicKey = readPublicKey(source) ? source : (await openBundle(source)).header.publicKey
  const fingerprint = fingerprintOf(publicKey)
  await keepTrusted({ fingerprint, publicKey, name, trustedAt: now() })
  return { fingerprint }
}

/** Accepts nothing more from the installation of this fingerprint. Answers whether it was known. */
export async function distrustInstallation(fingerprint: string): Promise<boolean> {
  return dropTrusted(fingerprint)
}
