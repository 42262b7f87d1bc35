import { hashPassword, passwordFits } from '#app/platform/auth/passwords.server.ts'
import { countAttempt, type Door, forgetAttempts } from '#app/platform/auth/rate-limit-store.server.ts'
import type { SessionFacts } from '#app/platform/auth/session-store.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { type PasswordFault, passwordFault } from './password-rules.ts'
import { findCredentialOf, keepPassword } from './password-store.server.ts'

const door: Door = { name: 'change-password', attempts: 8, seconds: 15 * 60 }

export type Chosen = { cookie: string } | { fault: PasswordFault | 'wrong-current' | 'no-password' }

/**
 * Keeps a password that she chose, ends her other sessions and opens this one anew. `current` is not asked of somebody
 * who came in with a password given at the desk. Throws TooManyAttemptsError.
 */
export async function choosePassword({
  learnerId,
  facts,
  current,
  password,
  request,
}: {
  learnerId: string
  facts: SessionFacts
  current: string
  password: string
  request: Request
}): Promise<Chosen> {
  const credential = await findCredentialOf(learnerId)
  if (!credential) return { fault: 'no-password' }
  if (!facts.mustChoosePassword && !(await hasCurrent({ ...credential, current }))) return { fault: 'wrong-current' }
  const fault = passwordFault({ password, ...credential })
  if (fault) return { fault }
  await keepPassword({ learnerId, passwordHash: await hashPassword(password), at: now() })
  const { way, secondFactorAt, shared } = facts
  return { cookie: await openSession({ learnerId, request, facts: { way, secondFactorAt, shared } }) }
}

type Comparison = { learnerId: string; passwordHash: string; current: string }

async function hasCurrent({ learnerId, passwordHash, current }: Comparison): Promise<boolean> {
  await countAttempt(door, learnerId)
  if (!(await passwordFits({ password: current, passwordHash }))) return false
  await forgetAttempts(door, learnerId)
  return true
}
