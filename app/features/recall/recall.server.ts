import type { CourseEntry, ExerciseToGrade, LessonEntry, PicksToShow, Step } from '#app/content/contract.ts'
import { readEdition } from '#app/content/library/index.server.ts'
import { findCourseById } from '#app/features/catalog/index.server.ts'
import { appendEvents, groupOf } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom } from '#app/platform/ids.ts'
import type { RecalledPayload } from '#db/schema'
import { type DueCard, dueCards, type Stage } from './recall-cards.ts'
import { listFinishedLessons, listRecalled } from './recall-store.server.ts'

export type RecallCard = { course: CourseEntry; lesson: LessonEntry; stage: Stage }

/** The cards to show somebody now, of lessons that are on line and ask something. */
export async function listRecallCards(learnerId: string): Promise<RecallCard[]> {
  const group = await groupOf(learnerId)
  const [finished, recalled] = await Promise.all([
    listFinishedLessons(group.learnerId),
    listRecalled([group.learnerId, ...group.memberIds]),
  ])
  const asking = finished.filter(lesson => findLesson(lesson) !== null)
  return dueCards({ lessons: asking, recalled, now: now() }).flatMap(card => toCard(card) ?? [])
}

function toCard(card: DueCard): RecallCard | null {
  const found = findLesson(card)
  return found ? { ...found, stage: card.stage } : null
}

function findLesson({ courseId, lessonId }: { courseId: string; lessonId: string }) {
  const course = findCourseById(courseId)
  const lesson = course?.lessons.find(entry => entry.lessonId === lessonId && entry.online !== null)
  return course && lesson && lesson.exerciseIds.length > 0 ? { course, lesson } : null
}

/** The question of a card: another one at each stage, where the lesson has several. Null where it has none of choices. */
export async function recallQuestion({ lesson, stage }: Pick<RecallCard, 'lesson' | 'stage'>): Promise<{
  step: Step
  exercise: PicksToShow
  toGrade: ExerciseToGrade
} | null> {
  if (!lesson.online) return null
  const edition = await readEdition(lesson.online.standard)
  const asking = edition.steps.flatMap(step => {
    const { exercise } = step
    const toGrade = exercise ? edition.grading[exercise.id] : undefined
    // Only questions of choices can be asked apart from their step; a picture is too much for a card.
    if (!exercise || !toGrade || !('choices' in exercise) || exercise.kind === 'zones') return []
    return exercise.choices.length > 0 ? [{ step, exercise, toGrade }] : []
  })
  return asking[[1, 7, 30].indexOf(stage) % Math.max(1, asking.length)] ?? null
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
  payload,
}: {
  actor: Actor
  course: CourseEntry
  lesson: LessonEntry
  place: { stepId: string; exerciseId: string } | null
  payload: RecalledPayload
}): Promise<void> {
  const at = now()
  await appendEvents({
    newEvents: [
      {
        ...actor,
        id: idFrom(actor.learnerId, course.courseId, lesson.lessonId, 'recalled', String(payload.stage)),
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
