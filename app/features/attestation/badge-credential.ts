/** What an Open Badges 3.0 credential says of an attestation. Source: https://www.imsglobal.org/spec/ob/v3p0/ (1EdTech). */

/** Where anybody finds the key that checks badges, and who signs them. */
export const badgeKeyPath = '/badges/cle.json'
const badgeIssuerPath = '/badges/emetteur.json'

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

function issuer(origin: string) {
  return { id: origin + badgeIssuerPath, type: ['Profile'], name: 'Trait d’union', url: origin }
}

/** Who gives the badges: the profile of an issuer (« Profile »). */
export function badgeIssuer(origin: string): Record<string, unknown> {
  return { '@context': contexts, ...issuer(origin) }
}

export type ToCredit = {
  code: string
  courseId: string
  courseTitle: string
  objectives: string[]
  issuedAt: Date
  finishedAt: Date
}

/**
 * The credential of an attestation (« AchievementCredential »). `name`: hers, where she wants it there; without it, the
 * attestation's code is all that tells who she is.
 */
export function credentialOf({
  attestation: { code, courseId, courseTitle, objectives, issuedAt, finishedAt },
  name,
  origin,
}: {
  attestation: ToCredit
  name: string | null
  origin: string
}) {
  const page = `${origin}/verifier/${code}`
  return {
    '@context': contexts,
    id: page,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: courseTitle,
    issuer: issuer(origin),
    validFrom: dayOf(issuedAt),
    credentialSubject: {
      // Whoever bears it, known by the code alone: an identifier of our own would tie her badges together.
      id: `${page}#personne`,
      type: ['AchievementSubject'],
      ...(name
        ? { identifier: [{ type: 'IdentityObject', identityHash: name, identityType: 'name', hashed: false }] }
        : {}),
      activityEndDate: dayOf(finishedAt),
      achievement: {
        id: `${origin}/cours#${courseId}`,
        type: ['Achievement'],
        achievementType: 'Course',
        inLanguage: 'fr',
        name: courseTitle,
        description: `Attestation de suivi du cours « ${courseTitle} ».`,
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

const zone = 'Europe/Paris'
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
const offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })

/** The day as the paper says it, from its first instant. A badge goes further than a paper: it never says the hour. */
function dayOf(moment: Date): string {
  const offset = offsetFormat.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return `${dayFormat.format(moment)}T00:00:00${offset.replace('GMT', '')}`
}
