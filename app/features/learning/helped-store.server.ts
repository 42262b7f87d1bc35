import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { db } from '#db'
import { type Channel, type EventKind, events } from '#db/schema'
import { groupOf } from './group-store.server.ts'

/** Something that somebody else did in a learner's path: a helper with her consent, or a trainer who keyed in her sheet. */
export type HelpedAct = {
  id: string
  kind: EventKind
  courseId: string
  lessonId: string | null
  stepId: string | null
  exerciseId: string | null
  occurredAt: Date
  channel: Channel
  enteredById: string
  /** Of a recall card: whether it was answered, left aside, or refused for ever. Never what the answer was worth. */
  card: 'answered' | 'skipped' | 'refused' | null
}

/** All that others did in a learner's path, in the order of the acts, whichever of her merged paths they wrote to. Never an answer. */
export async function listHelpedActs(learnerId: string): Promise<HelpedAct[]> {
  const { memberIds } = await groupOf(learnerId)
  const rows = await db()
    .select({
      id: events.id,
      kind: events.kind,
      courseId: events.courseId,
      lessonId: events.lessonId,
      stepId: events.stepId,
      exerciseId: events.exerciseId,
      occurredAt: events.occurredAt,
      channel: events.channel,
      enteredById: events.enteredById,
      payload: events.payload,
    })
    .from(events)
    .where(and(inArray(events.learnerId, [learnerId, ...memberIds]), isNotNull(events.enteredById)))
    .orderBy(asc(events.occurredAt), asc(events.id))
  return rows.flatMap(({ enteredById, payload, ...act }) =>
    enteredById === null ? [] : [{ ...act, enteredById, card: cardOf(payload) }],
  )
}

function cardOf(payload: typeof events.$inferSelect.payload): HelpedAct['card'] {
  if (!payload || !('stage' in payload)) return null
  if (payload.stage === 0) return 'refused'
  return payload.outcome === 'skipped' ? 'skipped' : 'answered'
}

// A trainer who keys in a sheet did not help: the learner had done it on paper, alone.
const channelsOfHelp: Channel[] = ['web', 'workshop']

/** The lessons of a course in which a helper acted for her, and which helper: they count as done with help. */
export async function listHelpedLessons({
  learnerId,
  courseId,
}: {
  learnerId: string
  courseId: string
}): Promise<{ lessonId: string; helperId: string }[]> {
  const { memberIds } = await groupOf(learnerId)
  const rows = await db()
    .selectDistinct({ lessonId: events.lessonId, helperId: events.enteredById })
    .from(events)
    .where(
      and(
        inArray(events.learnerId, [learnerId, ...memberIds]),
        eq(events.courseId, courseId),
        isNotNull(events.enteredById),
        inArray(events.channel, channelsOfHelp),
        // A card comes after the lesson: it says nothing of how the lesson was done.
        ne(events.kind, 'recalled'),
      ),
    )
  return rows.flatMap(({ lessonId, helperId }) => (lessonId && helperId ? [{ lessonId, helperId }] : []))
}
