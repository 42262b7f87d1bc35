import { countAttempt, type Door } from '#app/platform/auth/rate-limit-store.server.ts'
import { readCode } from './attestation-code.ts'
import { findByCode } from './attestation-store.server.ts'
import { isInForce } from './issue-attestation.server.ts'

// Nobody has so many papers in hand, and a machine that guesses has 23^11 codes before it.
const door: Door = { name: 'attestation', attempts: 60, seconds: 60 * 60 }

/** What anybody who holds the paper may know, and nothing else. */
export type Checked =
  | { kind: 'valid'; courseTitle: string; finishedAt: Date }
  | { kind: 'not-valid'; courseTitle: string; finishedAt: Date }
  | { kind: 'unknown' }
  | { kind: 'unreadable' }

/** Says whether a code is that of an attestation that counts. Throws TooManyAttemptsError. */
export async function checkAttestation({ typed, address }: { typed: string; address: string }): Promise<Checked> {
  const code = readCode(typed)
  if (!code) return { kind: 'unreadable' }
  await countAttempt(door, address)
  const found = await findByCode(code)
  if (!found) return { kind: 'unknown' }
  const { courseTitle, finishedAt } = found
  return { kind: (await isInForce(found)) ? 'valid' : 'not-valid', courseTitle, finishedAt }
}
