import { createLocalJWKSet, type JWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { badgeIssuer } from './badge-credential.ts'
import { badgeKey, writeBadge } from './write-badge.server.ts'

const origin = 'https://exemple.example'
const attestation = {
  code: '7KMP3NWX04CF',
  courseId: 'c-1',
  courseTitle: 'Mots de passe',
  objectives: [],
  finishedAt: new Date('2026-11-03T10:00:00Z'),
  issuedAt: new Date('2026-11-24T10:00:00Z'),
}

describe('a badge', () => {
  test('is verified by another library with the key that the site publishes', async () => {
    const badge = writeBadge({ attestation, name: null, origin })
    const key = badgeKey(origin)
    const keys = createLocalJWKSet({ keys: [key as JWK] })
    const { payload, protectedHeader } = await jwtVerify(badge, keys, { algorithms: ['RS256'] })
    expect(protectedHeader).toMatchObject({ typ: 'JWT', kid: key.kid })
    const subject = `${payload.id}#personne`
    expect(payload).toMatchObject({
      iss: badgeIssuer(origin).id,
      issuer: { id: badgeIssuer(origin).id },
      jti: `${origin}/verifier/${attestation.code}`,
      sub: subject,
      nbf: Date.parse(payload.validFrom as string) / 1000,
      credentialSubject: { id: subject, achievement: { name: 'Mots de passe' } },
    })
    expect(JSON.stringify(key)).not.toContain('"d"')
    const [head, body = '', seal] = badge.split('.')
    const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace('Mots de passe', 'Tout')).toString(
      'base64url',
    )
    await expect(jwtVerify(`${head}.${forged}.${seal}`, keys)).rejects.toThrow()
  })

  test('names nobody unless a name is given', () => {
    const bodyOf = (name: string | null) =>
      Buffer.from(writeBadge({ attestation, name, origin }).split('.')[1] ?? '', 'base64url').toString()
    expect(bodyOf(null)).not.toContain('identityHash')
    expect(bodyOf('Odette M.')).toContain('"identityHash":"Odette M."')
  })
})
