import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { badgeIssuer, credentialOf } from './badge-credential.ts'

const origin = 'https://exemple.example'
const attestation = {
  code: '7KMP3NWX04CF',
  courseId: 'c-mots-de-passe',
  courseTitle: 'L’e-mail pas à pas : « écrire »',
  objectives: ['Je sais écrire un message.', 'Je sais joindre une photo.'],
  finishedAt: new Date('2026-11-03T22:30:45.123Z'),
  issuedAt: new Date('2026-11-24T23:30:45.123Z'),
}

// What 1EdTech asks of the classes that a badge of ours is made of, in our own words: their JSON Schema is not
// carried here. Each is named as in https://www.imsglobal.org/spec/ob/v3p0/ (« Data Models »).
const moment = z.string().datetime({ offset: true })
const uri = z.string().url()
const typed = (...known: string[]) => z.array(z.string()).refine(types => types.some(type => known.includes(type)))
const profile = z.object({ id: uri, type: typed('Profile'), name: z.string(), url: uri })
const identityObject = z.strictObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: z.string(),
  identityType: z.enum(['name', 'emailAddress', 'systemId', 'identifier']),
})
const achievement = z.object({
  id: uri,
  type: typed('Achievement'),
  achievementType: z.enum(['Achievement', 'Badge', 'Course', 'LearningProgram']),
  inLanguage: z.string().regex(/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/),
  criteria: z.object({ narrative: z.string() }),
  description: z.string().min(1),
  name: z.string().min(1),
})
const achievementCredential = z.object({
  '@context': z.tuple([
    z.literal('https://www.w3.org/ns/credentials/v2'),
    z.string().regex(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/),
  ]),
  id: uri,
  type: typed('VerifiableCredential').and(typed('AchievementCredential', 'OpenBadgeCredential')),
  name: z.string(),
  issuer: profile,
  validFrom: moment,
  // « Either id or at least one identifier MUST be supplied. »
  credentialSubject: z.object({
    id: uri,
    type: typed('AchievementSubject'),
    activityEndDate: moment,
    identifier: z.array(identityObject).optional(),
    achievement,
  }),
  credentialSchema: z.array(z.object({ id: uri, type: z.literal('1EdTechJsonSchemaValidator2019') })),
})

describe('the credential of a badge', () => {
  test('has all that Open Badges 3.0 requires, with a name and without one', () => {
    for (const name of [null, 'Zoé d’Œillet', '名'])
      expect(achievementCredential.parse(credentialOf({ attestation, name, origin })).id).toBe(
        `${origin}/verifier/7KMP3NWX04CF`,
      )
    expect(profile.parse(badgeIssuer(origin)).id).toBe(credentialOf({ attestation, name: null, origin }).issuer.id)
  })

  test('holds a name where one is given, and nothing else of the person', () => {
    const [bare, named] = [null, 'Odette'].map(name => credentialOf({ attestation, name, origin }))
    expect(named?.credentialSubject).toMatchObject({ identifier: [{ identityHash: 'Odette', hashed: false }] })
    expect(Object.keys(bare?.credentialSubject ?? {})).toEqual(['id', 'type', 'activityEndDate', 'achievement'])
    expect(bare?.credentialSubject.id).toBe(`${origin}/verifier/7KMP3NWX04CF#personne`)
  })

  test('says the days that the paper says, never the hour, and counts from the day it was made', () => {
    const { validFrom, credentialSubject } = credentialOf({ attestation, name: null, origin })
    expect([credentialSubject.activityEndDate, validFrom]).toEqual([
      '2026-11-03T00:00:00+01:00',
      '2026-11-25T00:00:00+01:00',
    ])
    for (const day of [
      '2026-03-28T23:10:00Z',
      '2026-03-29T12:00:00Z',
      '2026-10-24T22:10:00Z',
      '2026-10-25T23:00:00Z',
    ]) {
      const issuedAt = new Date(day)
      const from = Date.parse(credentialOf({ attestation: { ...attestation, issuedAt }, name: null, origin }).validFrom)
      expect(from).toBeLessThanOrEqual(issuedAt.getTime())
    }
  })
})
