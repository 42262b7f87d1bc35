import { makeOneTimePassword } from '#app/features/accounts/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'
import { journalEntry } from './journal-entry.ts'
import { endSessions, forgetSecondFactor, giveOneTimePassword } from './team-store.server.ts'

type Help = { viewer: Viewer; learnerId: string; at: Date }

/** Gives a password to say at the desk. Her own dies, and her sessions end. It is answered once and never kept as it is. */
export async function givePassword({
  viewer,
  learnerId,
  act = 'password-given',
  at,
}: Help & { act?: 'password-given' | 'account-opened' }): Promise<{ password: string; expiresAt: Date }> {
  const { password, ...hashes } = await makeOneTimePassword(at)
  const entry = journalEntry({ viewer, learnerId, act, at })
  await giveOneTimePassword({ learnerId, ...hashes, issuedById: viewer.learnerId, at, entry })
  return { password, expiresAt: hashes.expiresAt }
}

/** Forgets the app and the sheet that she has lost: she sets up another at her next visit. Her sessions end. */
export async function resetSecondFactor({ viewer, learnerId, at }: Help): Promise<void> {
  await forgetSecondFactor(journalEntry({ viewer, learnerId, act: 'second-factor-reset', at }))
}

/** Ends all her sessions, on every device. */
export async function closeSessionsOf({ viewer, learnerId, at }: Help): Promise<void> {
  await endSessions(journalEntry({ viewer, learnerId, act: 'sessions-closed', at }))
}
