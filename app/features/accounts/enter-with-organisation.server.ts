import type { OpenIdPerson } from '#app/platform/auth/openid.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { findIdentity, linkIdentity } from './identity-store.server.ts'
import { findCredential } from './password-store.server.ts'
import { normaliseEmail } from './sign-in.server.ts'

// What an identity provider writes when it asked for more than a password (RFC 8176).
const strongMethods = ['mfa', 'otp']

/**
 * Opens a session for somebody whom her organisation's sign-in service vouches for: by the link kept from last time, else
 * by a verified e-mail that is an account's, and the link is then kept. Nobody is created: null where no account is hers.
 */
export async function enterWithOrganisation({
  person,
  request,
}: {
  person: OpenIdPerson
  request: Request
}): Promise<{ learnerId: string; cookie: string } | null> {
  const learnerId = (await findIdentity(person)) ?? (await linkByEmail(person))
  if (!learnerId) return null
  const secondFactorAt = person.methods.some(method => strongMethods.includes(method)) ? now() : null
  return { learnerId, cookie: await openSession({ learnerId, request, facts: { way: 'oidc', secondFactorAt } }) }
}

async function linkByEmail({ issuer, subject, verifiedEmail }: OpenIdPerson): Promise<string | null> {
  const credential = verifiedEmail ? await findCredential(normaliseEmail(verifiedEmail)) : null
  if (!credential) return null
  await linkIdentity({ issuer, subject, learnerId: credential.learnerId, at: now() })
  return credential.learnerId
}
