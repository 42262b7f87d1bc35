import { and, asc, count, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { db } from '#db'
import {
  type AnswerPayload,
  enrolments,
  events,
  exerciseProgress,
  lessonProgress,
  positions,
  stepProgress,
} from '#db/schema'
import { anyCourse } from './facts-scope-store.server.ts'

/** What was kept under this event's identifier, or null where it is not known. */
export async function eventPayload(eventId: string): Promise<unknown> {
  const [row] = await db().select({ payload: events.payload }).from(events).where(eq(events.id, eventId))
  return row?.payload ?? null
}

/** How many steps somebody has opened, in all her courses. */
export async function countOpenedSteps(learnerId: string): Promise<number> {
  const [row] = await db().select({ total: count() }).from(stepProgress).where(eq(stepProgress.learnerId, learnerId))
  return row?.total ?? 0
}

/** The version of a step that somebody read last, and whether she is still there; null where she never opened it. */
export async function openedVersion({
  learnerId,
  courseId,
  stepId,
}: {
  learnerId: string
  courseId: string
  stepId: string
}): Promise<{ stepHash: string | null; isPosition: boolean } | null> {
  const [row] = await db()
    .select({ payload: stepProgress.payload, positionStepId: positions.stepId })
    .from(stepProgress)
    .leftJoin(
      positions,
      and(eq(positions.learnerId, stepProgress.learnerId), eq(positions.courseId, stepProgress.courseId)),
    )
    .where(
      and(eq(stepProgress.learnerId, learnerId), eq(stepProgress.courseId, courseId), eq(stepProgress.stepId, stepId)),
    )
  if (!row) return null
  return { stepHash: row.payload?.stepHash ?? null, isPosition: row.positionStepId === stepId }
}

export type KeptAnswer = AnswerPayload & { attempts: number; answeredAt: Date }

/** The answer somebody gave last to an exercise, or null. */
export async function findAnswer({
  learnerId,
  courseId,
  exerciseId,
}: {
  learnerId: string
  courseId: string
  exerciseId: string
}): Promise<KeptAnswer | null> {
  const [row] = await db()
    .select()
    .from(exerciseProgress)
    .where(
      and(
        eq(exerciseProgress.learnerId, learnerId),
        eq(exerciseProgress.courseId, courseId),
        eq(exerciseProgress.exerciseId, exerciseId),
      ),
    )
  return row ? { ...row.payload, attempts: row.attempts, answeredAt: row.answeredAt } : null
}

export type Position = { courseId: string; lessonId: string; stepId: string; at: Date }
export type CourseProgress = {
  enrolledAt: Date | null
  startedAt: Date | null
  finishedAt: Date | null
  position: Position | null
  lessons: { lessonId: string; finishedAt: Date | null }[]
}

/** Where somebody is in a course. Somebody who never came has an empty progress. */
export async function getCourseProgress({
  learnerId,
  courseId,
}: {
  learnerId: string
  courseId: string
}): Promise<CourseProgress> {
  const [enrolment] = await db()
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.learnerId, learnerId), eq(enrolments.courseId, courseId)))
  const [position] = await db()
    .select()
    .from(positions)
    .where(and(eq(positions.learnerId, learnerId), eq(positions.courseId, courseId)))
  const lessons = await db()
    .select({ lessonId: lessonProgress.lessonId, finishedAt: lessonProgress.finishedAt })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.learnerId, learnerId), eq(lessonProgress.courseId, courseId)))
  return {
    enrolledAt: enrolment?.enrolledAt ?? null,
    startedAt: enrolment?.startedAt ?? null,
    finishedAt: enrolment?.finishedAt ?? null,
    position: position ?? null,
    lessons,
  }
}

/** The courses that somebody chose, the latest visited first. */
export async function listMyCourses(
  learnerId: string,
): Promise<{ courseId: string; enrolledAt: Date; finishedAt: Date | null; position: Position | null }[]> {
  const found = await db()
    .select({ enrolment: enrolments, position: positions })
    .from(enrolments)
    .leftJoin(
      positions,
      and(eq(positions.learnerId, enrolments.learnerId), eq(positions.courseId, enrolments.courseId)),
    )
    .where(and(eq(enrolments.learnerId, learnerId), ne(enrolments.courseId, anyCourse)))
    .orderBy(desc(enrolments.enrolledAt))
  return found
    .map(({ enrolment, position }) => ({
      courseId: enrolment.courseId,
      enrolledAt: enrolment.enrolledAt,
      finishedAt: enrolment.finishedAt,
      position,
    }))
    .sort((a, b) => (b.position?.at ?? b.enrolledAt).getTime() - (a.position?.at ?? a.enrolledAt).getTime())
}

/** The lessons that somebody has finished, the first one first. `learnerId` stands for all her paths. */
export async function listFinishedLessons(
  learnerId: string,
): Promise<{ courseId: string; lessonId: string; finishedAt: Date }[]> {
  const found = await db()
    .select({
      courseId: lessonProgress.courseId,
      lessonId: lessonProgress.lessonId,
      finishedAt: lessonProgress.finishedAt,
    })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.learnerId, learnerId), isNotNull(lessonProgress.finishedAt)))
    .orderBy(asc(lessonProgress.finishedAt))
  return found.flatMap(({ finishedAt, ...lesson }) => (finishedAt ? [{ ...lesson, finishedAt }] : []))
}

/** Which of these steps were opened and which of these exercises were answered. */
export async function getLessonTraces({
  learnerId,
  courseId,
  stepIds,
  exerciseIds,
}: {
  learnerId: string
  courseId: string
  stepIds: string[]
  exerciseIds: string[]
}): Promise<{ opened: Map<string, string | null>; answered: Map<string, KeptAnswer> }> {
  const steps = await db()
    .select()
    .from(stepProgress)
    .where(
      and(
        eq(stepProgress.learnerId, learnerId),
        eq(stepProgress.courseId, courseId),
        inArray(stepProgress.stepId, stepIds),
      ),
    )
  const answers = await db()
    .select()
    .from(exerciseProgress)
    .where(
      and(
        eq(exerciseProgress.learnerId, learnerId),
        eq(exerciseProgress.courseId, courseId),
        inArray(exerciseProgress.exerciseId, exerciseIds),
      ),
    )
  return {
    opened: new Map(steps.map(row => [row.stepId, row.payload?.stepHash ?? null])),
    answered: new Map(
      answers.map(row => [row.exerciseId, { ...row.payload, attempts: row.attempts, answeredAt: row.answeredAt }]),
    ),
  }
}
