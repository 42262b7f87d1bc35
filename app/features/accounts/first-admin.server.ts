import { createHash } from 'node:crypto'
import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId, newSecret } from '#app/platform/ids.ts'
import { findCredential, insertAccount, insertOneTimeLink, isLinkOpen, useLink } from './account-store.server.ts'
import { normaliseEmail } from './sign-in.server.ts'

const hour = 60 * 60 * 1000

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Makes the link that lets the first administrator choose her password. A new link kills the one before; it lives one hour. */
export async function makeFirstAdminLink(): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret()
  const expiresAt = new Date(now().getTime() + hour)
  await insertOneTimeLink({ tokenHash: hashToken(token), expiresAt })
  return { token, expiresAt }
}

export async function isFirstAdminLinkOpen(token: string): Promise<boolean> {
  return isLinkOpen({ tokenHash: hashToken(token), at: now() })
}

/** Makes the administrator of the whole tree. The link is used up; `email-taken` leaves it open. */
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
}): Promise<'made' | 'link-closed' | 'email-taken'> {
  const address = normaliseEmail(email)
  if (await findCredential(address)) return 'email-taken'
  const passwordHash = await hashPassword(password)
  if (!(await useLink({ tokenHash: hashToken(token), at: now() }))) return 'link-closed'
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
