import { z } from 'zod/v4' // This version writes the JSON Schema from the very shape that types the code.

const moment = z.iso.datetime().describe('Instant, en temps universel (UTC).')
const title = z.string().describe('Titre, tel qu’il est aujourd’hui.')
const identifier = z.string().describe('Identifiant stable.')
const somebody = z
  .strictObject({ name: z.string(), role: z.string().nullable() })
  .describe('Une personne de l’équipe : son prénom ou son nom affiché, et son rôle. Rien d’autre.')
const helper = somebody.nullable().describe('La personne qui l’a fait à votre place, avec vous ; null si c’est vous.')
const place = { courseId: identifier, lessonId: identifier.nullable(), stepId: identifier.nullable() }
const exerciseId = identifier.nullable()

const person = z.strictObject({
  knownBy: z.enum(['guest', 'card', 'account']).describe('Ce qui vous fait reconnaître : rien, une carte, un compte.'),
  firstName: z.string().nullable(),
  unit: z.strictObject({ id: identifier, name: z.string() }).nullable().describe('Votre CMCAS ou SLVie.'),
  email: z.string().nullable(),
  organisationAccounts: z.number().int().describe('Nombre de comptes de votre organisme qui ouvrent le vôtre.'),
  secondFactor: z.boolean().describe('Une application ou une carte de codes confirme votre entrée.'),
  roles: z.array(z.strictObject({ role: z.string(), unit: z.string() })),
  since: moment,
  lastSeen: moment.describe('Votre dernière visite, ou le dernier acte gardé.'),
})

const card = z.strictObject({
  number: z.string().describe('Le numéro imprimé sur la carte. Il n’ouvre rien.'),
  madeAt: moment,
  madeBy: somebody.nullable(),
  cancelledAt: moment.nullable(),
})

const course = z.strictObject({
  courseId: identifier,
  title,
  enrolledAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  lessons: z.array(z.strictObject({ lessonId: identifier, title, startedAt: moment, finishedAt: moment.nullable() })),
})

const answer = z.strictObject({
  ...place,
  exerciseId,
  at: moment,
  choiceIds: z
    .array(z.string())
    .describe('Vos choix, par leur signe, jamais ce que vous avez écrit ; vide après 6 mois.'),
  outcome: z.enum(['right', 'partly', 'not-yet']),
  // Not in the copies made before hints were counted.
  help: z
    .number()
    .int()
    .min(0)
    .max(3)
    .nullable()
    .optional()
    .describe('Les coups de pouce demandés, de 0 à 3 ; 3 : fait ensemble ; null : nul ne le sait.'),
  enteredBy: helper,
})

const fact = z.strictObject({
  ...place,
  kind: z.enum(['enrolled', 'step-opened', 'lesson-finished', 'course-finished', 'recalled']),
  at: moment,
  keptAt: moment,
  recall: z
    .strictObject({ stage: z.number().int(), outcome: z.string() })
    .nullable()
    .describe('Une carte « Vous souvenez-vous ? » : après combien de jours, et ce que valait la réponse.'),
  channel: z.enum(['web', 'offline', 'paper', 'workshop', 'import']),
  enteredBy: helper,
})

const diagnostic = z
  .strictObject({
    startedAt: moment,
    finishedAt: moment.nullable(),
    answers: z
      .record(z.string(), z.string())
      .nullable()
      .describe('Codes de vos réponses ; null si elles sont effacées.'),
    keepsAnswers: z.boolean(),
    proposals: z.array(z.strictObject({ course: z.string(), reason: z.string() })).nullable(),
    level: z.string().nullable().describe('Pour des statistiques sans nom. Aucune page ne le montre.'),
    channel: z.enum(['web', 'paper', 'workshop']),
    enteredBy: helper,
  })
  .describe('« Par où commencer ? »')

const access = z.strictObject({
  at: moment,
  by: somebody,
  act: z.string(),
  detail: z.record(z.string(), z.string()).nullable(),
})

const practice = z.strictObject({
  courseId: identifier,
  exerciseId: identifier,
  startedAt: moment,
  lastGestureAt: moment,
  gestures: z
    .array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
    .describe('Vos gestes, par leur signe, dans l’ordre ; jamais ce que vous avez écrit.'),
})

/** All that is kept about one learner: what her page shows and what her copy holds. Nothing secret, and of others a name and a role. */
export const myDataShape = z
  .strictObject({
    format: z.literal('trait-d-union/mes-donnees'),
    version: z.literal(1),
    madeAt: moment,
    person,
    cards: z.array(card),
    courses: z.array(course),
    answers: z.array(answer),
    diagnostics: z.array(diagnostic),
    facts: z.array(fact).describe('Tout ce qui s’est passé, hors réponses, dans l’ordre.'),
    devices: z.array(z.strictObject({ name: z.string(), openedAt: moment, openUntil: moment, shared: z.boolean() })),
    offlineDevices: z
      .array(z.strictObject({ addedAt: moment, closedAt: moment.nullable() }))
      .describe('Les appareils qui peuvent envoyer ce que vous avez fait sans réseau.'),
    workshops: z.array(
      z.strictObject({
        title: z.string(),
        joinedAt: moment,
        firstName: z.string().nullable(),
        helpAskedAt: moment.nullable(),
      }),
    ),
    paperSheets: z.array(
      z.strictObject({ code: z.string(), courseId: identifier, lessonId: identifier, printedAt: moment }),
    ),
    practice: z.array(practice).describe('Vos exercices en cours dans un simulateur.'),
    attestations: z.array(
      z.strictObject({
        code: z.string(),
        courseId: identifier,
        title,
        name: z.string().nullable(),
        madeAt: moment,
        madeBy: helper,
        replacedAt: moment.nullable(),
      }),
    ),
    mergedPaths: z.array(z.strictObject({ at: moment, by: helper, undoneAt: moment.nullable() })),
    assistances: z.array(
      z.strictObject({ helper: somebody, startedAt: moment, endsAt: moment, endedAt: moment.nullable() }),
    ),
    accesses: z.array(access).describe('Qui a regardé ou fait quoi, et quand.'),
  })
  .describe('Tout ce que Trait d’union garde sur une personne.')

export type MyData = z.infer<typeof myDataShape>

/** Where the schema of the copy is served, for ever: a change of shape takes another number. */
export const myDataSchemaPath = '/schemas/mes-donnees-1.json'

/** The JSON Schema (draft 2020-12) of the copy. `origin`: the address of this site. */
export function myDataJsonSchema(origin: string): Record<string, unknown> {
  return { ...z.toJSONSchema(myDataShape), $id: `${origin}${myDataSchemaPath}` }
}
