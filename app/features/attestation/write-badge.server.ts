import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readKey } from '#app/platform/keys.server.ts'
import type { Attestation } from './attestation-store.server.ts'

/** Where anybody finds the key that checks badges, and who signs them. */
const badgeKeyPath = '/badges/cle.json'
const badgeIssuerPath = '/badges/emetteur.json'

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

/** Who gives the badges: the profile of an issuer (Open Badges 3.0, « Profile »). */
export function badgeIssuer(origin: string): Record<string, unknown> {
  return {
    '@context': contexts,
    id: origin + badgeIssuerPath,
    type: ['Profile'],
    name: 'Trait d’union',
    url: origin,
  }
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

/**
 * An attestation as an Open Badges 3.0 credential, signed as a JSON Web Token: three pieces of base64url with dots
 * between. It names nobody but by the attestation's code, unless she has put her name on it.
 * Source: https://www.imsglobal.org/spec/ob/v3p0/ (1EdTech), « JSON Web Token Proof Format ».
 */
export function writeBadge({ attestation, origin }: { attestation: Attestation; origin: string }): string {
  const credential = credentialOf({ attestation, origin })
  const header = { alg: 'RS256', typ: 'JWT', kid: origin + badgeKeyPath }
  const issuedAt = Math.floor(attestation.issuedAt.getTime() / 1000)
  const payload = {
    ...credential,
    iss: credential.issuer.id,
    sub: credential.credentialSubject.id,
    jti: credential.id,
    nbf: issuedAt,
    iat: issuedAt,
  }
  const signed = `${base64url(header)}.${base64url(payload)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey()).toString('base64url')}`
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function credentialOf({ attestation, origin }: { attestation: Attestation; origin: string }) {
  const { id, code, courseId, courseTitle, objectives, issuedAt, finishedAt, name } = attestation
  const page = `${origin}/verifier/${code}`
  return {
    '@context': contexts,
    id: page,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: courseTitle,
    issuer: { id: origin + badgeIssuerPath, type: ['Profile'], name: 'Trait d’union', url: origin },
    validFrom: issuedAt.toISOString(),
    credentialSubject: {
      id: `urn:uuid:${id}`,
      type: ['AchievementSubject'],
      ...(name
        ? { identifier: [{ type: 'IdentityObject', identityHash: name, identityType: 'name', hashed: false }] }
        : {}),
      activityEndDate: finishedAt.toISOString(),
      achievement: {
        id: `${origin}/cours#${courseId}`,
        type: ['Achievement'],
        achievementType: 'Course',
        name: courseTitle,
        description: `Attestation de suivi du cours « ${courseTitle} ».`,
        criteria: { narrative: ['Avoir suivi toutes les leçons du cours.', ...objectives].join('\n\n') },
      },
    },
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
  }
}
