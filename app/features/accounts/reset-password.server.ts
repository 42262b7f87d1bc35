import { createHash } from 'node:crypto'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { countAttempt, type Door } from '#app/platform/auth/rate-limit-store.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { newSecret } from '#app/platform/ids.ts'
import { log } from '#app/platform/log.server.ts'
import { sendMail } from '#app/platform/mail/send-mail.server.ts'
import { findOpenLink, insertOneTimeLink, useLink } from './link-store.server.ts'
import { type PasswordFault, passwordFault } from './password-rules.ts'
import { findCredential, findCredentialOf, keepPassword } from './password-store.server.ts'
import { resetLetter } from './reset-letter.ts'
import { normaliseEmail } from './sign-in.server.ts'

const hour = 60 * 60 * 1000
const accountDoor: Door = { name: 'reset-account', attempts: 3, seconds: 60 * 60 }
const addressDoor: Door = { name: 'reset-address', attempts: 20, seconds: 60 * 60 }

function opening(token: string) {
  const tokenHash = createHash('sha256').update(token).digest('hex')
  return { tokenHash, purpose: 'reset-password', at: now() } as const
}

/**
 * Sends a link that lets her choose a new password, if this address has an account. It answers before it has looked,
 * so that neither the answer nor its time says whether the account exists. Throws TooManyAttemptsError.
 */
export async function askForReset({
  email,
  address,
  origin,
}: {
  email: string
  address: string
  /** Where this site is, for the link: `https://exemple.fr`. */
  origin: string
}): Promise<void> {
  const account = normaliseEmail(email)
  await countAttempt(addressDoor, address)
  await countAttempt(accountDoor, account)
  // A message that can't leave is told to the journal, never to whoever asked.
  void sendLink({ account, origin }).catch(error => log.error({ error: String(error) }, 'a letter could not be sent'))
}

async function sendLink({ account, origin }: { account: string; origin: string }): Promise<void> {
  const credential = await findCredential(account)
  if (!credential) return
  const token = newSecret()
  const { tokenHash, purpose, at } = opening(token)
  const expiresAt = new Date(at.getTime() + hour)
  await insertOneTimeLink({ tokenHash, purpose, learnerId: credential.learnerId, expiresAt })
  const link = new URL(`/mot-de-passe-oublie/${token}`, origin).href
  await sendMail({ to: credential.email, ...resetLetter({ name: credential.displayName, link }) })
}

export async function isResetLinkOpen(token: string): Promise<boolean> {
  return (await findOpenLink(opening(token))) !== null
}

/**
 * Keeps the password chosen through such a link, ends her sessions and opens one here. A password that is refused
 * leaves the link open.
 */
export async function resetPassword({
  token,
  password,
  request,
}: {
  token: string
  password: string
  request: Request
}): Promise<{ cookie: string } | { fault: PasswordFault | 'link-closed' }> {
  const link = await findOpenLink(opening(token))
  const credential = link?.learnerId ? await findCredentialOf(link.learnerId) : null
  if (!credential) return { fault: 'link-closed' }
  const fault = passwordFault({ password, ...credential })
  if (fault) return { fault }
  const passwordHash = await hashPassword(password)
  if (!(await useLink(opening(token)))) return { fault: 'link-closed' }
  const { learnerId } = credential
  await keepPassword({ learnerId, passwordHash, at: now() })
  return { cookie: await openSession({ learnerId, request, facts: { way: 'password' } }) }
}
