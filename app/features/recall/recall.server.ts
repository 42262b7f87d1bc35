import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import { readEdition } from '#app/content/library/index.server.ts'
import { findCourseById } from '#app/features/catalog/index.server.ts'
import { appendEvents, groupOf, listFinishedLessons } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom } from '#app/platform/ids.ts'
import type { RecalledPayload } from '#db/schema'
import { cardsLeft, dueCards, nextCardOn, type Stage } from './recall-cards.ts'
import { questionOf, type RecallQuestion } from './recall-questions.ts'
import { listRecalled } from './recall-store.server.ts'

type Place = { course: CourseEntry; lesson: LessonEntry }
export type RecallCard = Place & { stage: Stage; again: boolean; question: RecallQuestion }

/** The cards to show somebody now: of lessons that are on line and ask something, three a visit at most. */
export async function listRecallCards(learnerId: string): Promise<RecallCard[]> {
  const known = await readKnown(learnerId)
  const most = cardsLeft(known)
  const cards: RecallCard[] = []
  for (const { stage, again, ...finished } of dueCards(known)) {
    if (cards.length === most) break
    const place = findLesson(finished)
    const question = place ? await recallQuestion({ ...place, stage, again }) : null
    if (place && question) cards.push({ ...place, stage, again, question })
  }
  return cards
}

async function readKnown(learnerId: string) {
  const group = await groupOf(learnerId)
  const [lessons, recalled] = await Promise.all([
    listFinishedLessons(group.learnerId),
    listRecalled([group.learnerId, ...group.memberIds]),
  ])
  return { lessons, recalled, now: now() }
}

function findLesson({ courseId, lessonId }: { courseId: string; lessonId: string }): Place | null {
  const course = findCourseById(courseId)
  const lesson = course?.lessons.find(entry => entry.lessonId === lessonId && entry.online !== null)
  return course && lesson ? { course, lesson } : null
}

/** The question of a card as the lesson asks it today. Null where the lesson asks nothing. */
export async function recallQuestion({
  lesson,
  stage,
  again,
}: Pick<RecallCard, 'lesson' | 'stage' | 'again'>): Promise<RecallQuestion | null> {
  return lesson.online ? questionOf({ edition: await readEdition(lesson.online.standard), stage, again }) : null
}

/** When a card of this lesson comes next: now where one is due, null where none will come. */
export async function findNextRecall({ learnerId, course, lesson }: Place & { learnerId: string }): Promise<{
  on: Date
  isDue: boolean
} | null> {
  const known = await readKnown(learnerId)
  const own = known.lessons.find(
    ({ courseId, lessonId }) => courseId === course.courseId && lessonId === lesson.lessonId,
  )
  const on = own ? nextCardOn({ ...known, lesson: own }) : null
  return on && { on, isDue: on <= known.now }
}

/**
 * Keeps that a card was answered, skipped, or refused for ever (stage 0). The same card is one fact, however often and
 * wherever it is answered; it changes nothing of what is finished.
 */
export async function recordRecalled({
  actor,
  course,
  lesson,
  place,
  again,
  payload,
}: Place & {
  actor: Actor
  place: { stepId: string; exerciseId: string } | null
  again: boolean
  payload: RecalledPayload
}): Promise<void> {
  const at = now()
  const card = [actor.learnerId, course.courseId, lesson.lessonId, 'recalled', String(payload.stage)]
  await appendEvents({
    newEvents: [
      {
        ...actor,
        id: idFrom(...card, ...(again && payload.stage !== 0 ? ['again'] : [])),
        courseId: course.courseId,
        lessonId: lesson.lessonId,
        stepId: place?.stepId ?? null,
        exerciseId: place?.exerciseId ?? null,
        kind: 'recalled',
        occurredAt: at,
        lessonHash: lesson.online?.standard ?? null,
        payload,
      },
    ],
    requirements: { lessons: [] },
    recordedAt: at,
  })
}
