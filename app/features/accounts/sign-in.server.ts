import { passwordFits } from '#app/platform/auth/passwords.server.ts'
import { countAttempt, type Door, forgetAttempts } from '#app/platform/auth/rate-limit-store.server.ts'
import { typedSecret } from '#app/platform/auth/readable-secret.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { type Credential, findCredential, useOneTimePassword } from './password-store.server.ts'

// By account, because guessing one password from many places is the usual attack; by address, to slow one machine down.
const accountDoor: Door = { name: 'sign-in-account', attempts: 8, seconds: 15 * 60 }
const addressDoor: Door = { name: 'sign-in-address', attempts: 60, seconds: 15 * 60 }

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** The password given at the desk was right, and has served or is more than three days old. */
export class OneTimePasswordOverError extends Error {}

/**
 * Opens a session for an e-mail and its password, and answers who she is and the cookie; null where they do not fit,
 * without saying which of the two, in the same time. With a password given at the desk, the session only lets her choose
 * one of her own. Throws TooManyAttemptsError and OneTimePasswordOverError.
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
  if (!(await fitsCredential(password, credential)) || !credential) return null
  const { learnerId, oneTime } = credential
  if (oneTime && !(await useOneTimePassword({ learnerId, passwordHash: oneTime.passwordHash, at: now() })))
    throw new OneTimePasswordOverError()
  await forgetAttempts(accountDoor, account)
  const facts = { way: 'password', mustChoosePassword: oneTime !== null } as const
  return { learnerId, cookie: await openSession({ learnerId, request, facts }) }
}

// One comparison whatever is found, so that the time tells nothing.
async function fitsCredential(password: string, credential: Credential | null): Promise<boolean> {
  const oneTime = credential?.oneTime
  if (oneTime) return passwordFits({ password: typedSecret(password), passwordHash: oneTime.passwordHash })
  return passwordFits({ password, passwordHash: credential?.passwordHash ?? null })
}
