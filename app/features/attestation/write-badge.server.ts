import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readKey } from '#app/platform/keys.server.ts'
import { badgeKeyPath, credentialOf } from './badge-credential.ts'

function privateKey(): KeyObject {
  const make = () =>
    Buffer.from(
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, // A PEM is text.
    )
  return createPrivateKey(readKey('badge-key.pem', make))
}

/** The public half of the key, as a JWK (RFC 7517). */
export function badgeKey(origin: string): Record<string, unknown> {
  const jwk = createPublicKey(privateKey()).export({ format: 'jwk' })
  return { ...jwk, kid: origin + badgeKeyPath, use: 'sig', alg: 'RS256' }
}

/**
 * An attestation as an Open Badges 3.0 credential, signed as a JSON Web Token: three pieces of base64url with dots
 * between. Source: https://www.imsglobal.org/spec/ob/v3p0/ (1EdTech), « JSON Web Token Proof Format ».
 */
export function writeBadge(given: Parameters<typeof credentialOf>[0]): string {
  const credential = credentialOf(given)
  const header = { alg: 'RS256', typ: 'JWT', kid: given.origin + badgeKeyPath }
  const from = Date.parse(credential.validFrom) / 1000
  const payload = {
    ...credential,
    iss: credential.issuer.id,
    sub: credential.credentialSubject.id,
    jti: credential.id,
    nbf: from,
    iat: from,
  }
  const signed = `${base64url(header)}.${base64url(payload)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey()).toString('base64url')}`
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
