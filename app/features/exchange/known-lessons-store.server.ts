import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { atomically, db } from '#db'
import { type AnswerPayload, events, knownLessons, learnerMembers, stepProgress } from '#db/schema'

export type KnownLesson = typeof knownLessons.$inferSelect

export async function listKnownLessons(): Promise<KnownLesson[]> {
  return db().select().from(knownLessons)
}

export async function keepKnownLessons(lessons: KnownLesson[]): Promise<void> {
  await atomically(tx =>
    lessons.map(lesson =>
      tx
        .insert(knownLessons)
        .values(lesson)
        .onConflictDoUpdate({
          target: [knownLessons.courseId, knownLessons.lessonId],
          set: { requirementsHash: lesson.requirementsHash, seenAt: lesson.seenAt },
        }),
    ),
  )
}

/** The learners who have read one of these steps, each once. */
export async function listReaders({ courseId, stepIds }: { courseId: string; stepIds: string[] }): Promise<string[]> {
  if (stepIds.length === 0) return []
  const rows = await db()
    .selectDistinct({ learnerId: stepProgress.learnerId })
    .from(stepProgress)
    .where(and(eq(stepProgress.courseId, courseId), inArray(stepProgress.stepId, stepIds)))
  return rows.map(row => row.learnerId)
}

/** `help`: absent where it was not told. */
export type UngradedAnswer = { id: string; exerciseId: string; told: Omit<AnswerPayload, 'outcome'> }

/** The answers of a learner, and of those merged into her, to questions that were not there when they came. */
export async function listUngraded({
  learnerId,
  courseId,
  exerciseIds,
}: {
  learnerId: string
  courseId: string
  exerciseIds: string[]
}): Promise<UngradedAnswer[]> {
  if (exerciseIds.length === 0) return []
  const rows = await db()
    .select({ id: events.id, exerciseId: events.exerciseId, payload: events.payload })
    .from(events)
    .where(
      and(
        sql`${events.learnerId} in (select ${learnerId} union all select ${learnerMembers.memberId} from ${learnerMembers} where ${learnerMembers.learnerId} = ${learnerId})`,
        eq(events.courseId, courseId),
        eq(events.kind, 'answered'),
        isNull(events.lessonHash),
        inArray(events.exerciseId, exerciseIds),
      ),
    )
  return rows.flatMap(({ id, exerciseId, payload }) => {
    if (exerciseId === null || payload === null || !('choiceIds' in payload)) return []
    const { outcome: _, ...told } = payload
    return [{ id, exerciseId, told }]
  })
}

/** Says what answers were worth, now that their lesson is there. A fact that had been graded is left alone. */
export async function keepGrades(grades: { id: string; payload: AnswerPayload; lessonHash: string }[]): Promise<void> {
  await atomically(tx =>
    grades.map(({ id, payload, lessonHash }) =>
      tx
        .update(events)
        .set({ payload, lessonHash })
        .where(and(eq(events.id, id), isNull(events.lessonHash))),
    ),
  )
}
