import { z } from 'zod'

/** The most facts taken of one batch; what comes after is refused, to be sent again. */
export const mostEvents = 5_000

const text = z.string().min(1).max(100)

const batchSchema = z.object({
  version: z.literal(1),
  deviceId: text,
  /** What the device's clock said when it sent: an instant in ISO 8601. */
  sentAt: z.string().datetime({ offset: true }),
  events: z.array(z.unknown()),
})

/** Hints asked for, from 0 to 3. */
const help = z.number().int().min(0).max(3)

const place = { id: z.string().uuid(), learnerId: text.optional(), courseId: text, occurredAt: z.unknown() }

const eventSchema = z.discriminatedUnion('kind', [
  z.object({ ...place, kind: z.literal('enrolled') }),
  z.object({ ...place, kind: z.literal('step-opened'), lessonId: text, stepId: text, stepHash: text }),
  z.object({
    ...place,
    kind: z.literal('answered'),
    lessonId: text,
    stepId: text,
    exerciseId: text,
    choiceIds: z.array(text).min(1).max(50),
    help: help.optional(),
  }),
  z.object({
    ...place,
    kind: z.literal('recalled'),
    lessonId: text,
    stepId: text,
    exerciseId: text,
    stage: z.union([z.literal(0), z.literal(1), z.literal(7), z.literal(30)]),
    /** Empty where the card was skipped. */
    choiceIds: z.array(text).max(50),
  }),
])

export type Batch = z.infer<typeof batchSchema>
/** A fact as a device tells it. What follows from facts, and whether an answer is right, is the server's business. */
export type ToldEvent = z.infer<typeof eventSchema>

/** Reads what a device sent; null where it is no batch: half of one, or of a version we do not know. */
export function readBatch(body: string): Batch | null {
  try {
    const parsed = batchSchema.safeParse(JSON.parse(body))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** One fact of a batch, or null where it makes no sense. The time is judged apart. */
export function readEvent(told: unknown): ToldEvent | null {
  const parsed = eventSchema.safeParse(told)
  return parsed.success ? parsed.data : null
}

/** What a fact calls itself, as far as that can be told; '' where it does not say. */
export function idOf(told: unknown): string {
  const id = typeof told === 'object' && told !== null && 'id' in told ? told.id : ''
  return typeof id === 'string' ? id.slice(0, 100) : ''
}
