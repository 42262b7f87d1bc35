import { z } from 'zod'

/** What the first line of a bundle says, whatever its version. */
export const formatName = 'trait-d-union-bundle'
export const formatVersion = 1

const id = z.string().min(1).max(100)
const hash = z.string().min(1).max(300)
const instant = z
  .string()
  .datetime()
  .transform(text => new Date(text))
const maybe = <S extends z.ZodTypeAny>(schema: S) => schema.nullable()

/** `publicKey`: Ed25519, SPKI in base64url. `since`: only what was recorded from then on is inside. */
export const headerSchema = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  publicKey: z.string().max(200),
  madeAt: instant,
  since: instant,
})

/** `sha256`, in hexadecimal, of all the lines before with their line ends; `signature` of it, in base64url. */
export const footerSchema = z.object({
  end: z.object({ sha256: z.string().length(64), signature: z.string().max(200) }),
})

// An account travels as a card: its e-mail, its password and its roles stay where they were given.
const learner = z.object({
  id,
  kind: z.enum(['guest', 'card']),
  displayName: maybe(z.string().max(200)),
  unitId: maybe(id),
  createdAt: instant,
  lastSeenAt: instant,
  describedAt: instant,
  demo: z.boolean(),
})

// Hashes only: a bundle that is found opens nobody's path.
const card = z.object({
  id,
  learnerId: id,
  reference: z.string().min(1).max(40),
  secretHash: hash,
  wordsHash: hash,
  codeHash: hash,
  createdAt: instant,
  issuedById: maybe(id),
  revokedAt: maybe(instant),
})

const merge = z
  .object({
    id,
    fromId: id,
    intoId: id,
    mergedAt: instant,
    byId: id,
    undoneAt: maybe(instant),
    undoneById: maybe(id),
  })
  .refine(({ fromId, intoId }) => fromId !== intoId)

const answer = z.object({
  choiceIds: z.array(z.string().max(100)).max(50),
  outcome: z.enum(['right', 'partly', 'not-yet']),
  help: z.number().int().min(0).max(3).optional(),
})
const opened = z.object({ stepHash: z.string().max(100) })

const event = z
  .object({
    id,
    learnerId: id,
    courseId: z.string().max(100),
    lessonId: maybe(id),
    stepId: maybe(id),
    exerciseId: maybe(id),
    kind: z.enum(['enrolled', 'step-opened', 'answered', 'lesson-finished', 'course-finished']),
    occurredAt: instant,
    channel: z.enum(['web', 'offline', 'paper', 'workshop', 'import']),
    lessonHash: maybe(z.string().max(100)),
    payload: maybe(z.union([answer, opened])),
    enteredById: maybe(id),
  })
  .refine(({ kind, payload }) => kind !== 'answered' || (payload !== null && 'choiceIds' in payload))

const lineSchema = z.union([z.object({ event }), z.object({ learner }), z.object({ card }), z.object({ merge })])

export type BundleHeader = z.infer<typeof headerSchema>
export type TravellingLearner = z.infer<typeof learner>
export type TravellingCard = z.infer<typeof card>
export type TravellingMerge = z.infer<typeof merge>
export type TravellingEvent = z.infer<typeof event>
export type BundleLine = z.infer<typeof lineSchema>

/** One line of a bundle that was opened, or null where it makes no sense: the others are kept all the same. */
export function readLine(text: string): BundleLine | null {
  const parsed = lineSchema.safeParse(readJson(text))
  return parsed.success ? parsed.data : null
}

/** What a text says as JSON; undefined where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
