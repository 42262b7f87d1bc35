import { createHash } from 'node:crypto'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId, newSecret } from '#app/platform/ids.ts'
import { insertAccount } from './account-store.server.ts'
import { findOpenLink, insertOneTimeLink, useLink } from './link-store.server.ts'
import { type PasswordFault, passwordFault } from './password-rules.ts'
import { findCredential } from './password-store.server.ts'
import { normaliseEmail } from './sign-in.server.ts'

const hour = 60 * 60 * 1000

function opening(token: string) {
  const tokenHash = createHash('sha256').update(token).digest('hex')
  return { tokenHash, purpose: 'first-admin', at: now() } as const
}

/** Makes the link that lets the first administrator choose her password. A new link kills the one before; it lives one hour. */
export async function makeFirstAdminLink(): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret()
  const expiresAt = new Date(now().getTime() + hour)
  const { tokenHash, purpose } = opening(token)
  await insertOneTimeLink({ tokenHash, purpose, learnerId: null, expiresAt })
  return { token, expiresAt }
}

export async function isFirstAdminLinkOpen(token: string): Promise<boolean> {
  return (await findOpenLink(opening(token))) !== null
}

/** Makes the administrator of the whole tree. The link is used up; `email-taken` and a refused password leave it open. */
export async function createFirstAdmin({
  token,
  displayName,
  email,
  password,
  rootUnitId,
}: {
  token: string
  displayName: string
  email: string
  password: string
  rootUnitId: string
}): Promise<'made' | 'link-closed' | 'email-taken' | PasswordFault> {
  const address = normaliseEmail(email)
  if (await findCredential(address)) return 'email-taken'
  const fault = passwordFault({ password, email: address, displayName })
  if (fault) return fault
  const passwordHash = await hashPassword(password)
  if (!(await useLink(opening(token)))) return 'link-closed'
  await insertAccount({
    id: newId(),
    displayName,
    email: address,
    passwordHash,
    unitId: null,
    grants: [{ role: 'admin', unitId: rootUnitId }],
    demo: false,
    at: now(),
  })
  return 'made'
}
