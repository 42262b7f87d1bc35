import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '#db'
import { events, lessonProgress } from '#db/schema'
import type { FinishedLesson, Recalled } from './recall-cards.ts'

/** The lessons that somebody has finished. `learnerId` stands for all her paths. */
export async function listFinishedLessons(learnerId: string): Promise<FinishedLesson[]> {
  const found = await db()
    .select({
      courseId: lessonProgress.courseId,
      lessonId: lessonProgress.lessonId,
      finishedAt: lessonProgress.finishedAt,
    })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.learnerId, learnerId), isNotNull(lessonProgress.finishedAt)))
  return found.flatMap(({ finishedAt, ...lesson }) => (finishedAt ? [{ ...lesson, finishedAt }] : []))
}

/** The cards that were answered or skipped, by whichever of her paths. */
export async function listRecalled(learnerIds: string[]): Promise<Recalled[]> {
  const found = await db()
    .select({ courseId: events.courseId, lessonId: events.lessonId, at: events.occurredAt, payload: events.payload })
    .from(events)
    .where(and(inArray(events.learnerId, learnerIds), eq(events.kind, 'recalled')))
  return found.flatMap(({ courseId, lessonId, at, payload }) =>
    lessonId && payload && 'stage' in payload ? [{ courseId, lessonId, at, ...payload }] : [],
  )
}
