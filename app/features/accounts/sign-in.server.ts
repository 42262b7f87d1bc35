import { passwordFits } from '#app/platform/auth/passwords.server.ts'
import { countAttempt, type Door, forgetAttempts } from '#app/platform/auth/rate-limit-store.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { findCredential } from './account-store.server.ts'

// By account, because guessing one password from many places is the usual attack; by address, to slow one machine down.
const accountDoor: Door = { name: 'sign-in-account', attempts: 8, seconds: 15 * 60 }
const addressDoor: Door = { name: 'sign-in-address', attempts: 60, seconds: 15 * 60 }

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Opens a session for an e-mail and its password, and answers who she is and the cookie; null where they do not fit,
 * without saying which of the two, in the same time. Throws TooManyAttemptsError.
 */
export async function signIn({
  email,
  password,
  address,
  request,
}: {
  email: string
  password: string
  address: string
  request: Request
}): Promise<{ learnerId: string; cookie: string } | null> {
  const account = normaliseEmail(email)
  await countAttempt(addressDoor, address)
  await countAttempt(accountDoor, account)
  const credential = await findCredential(account)
  const fits = await passwordFits({ password, passwordHash: credential?.passwordHash ?? null })
  if (!fits || !credential) return null
  await forgetAttempts(accountDoor, account)
  const { learnerId } = credential
  return { learnerId, cookie: await openSession({ learnerId, request, facts: { way: 'password' } }) }
}
