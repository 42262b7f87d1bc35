import type { LessonEntry } from '#app/content/contract.ts'
import { readEdition } from '#app/content/library/index.server.ts'
import { canonical, grade, withoutClaims } from '#app/features/assessment/index.ts'
import { findCourseById } from '#app/features/catalog/index.server.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import type { AnswerPayload, RecalledPayload } from '#db/schema'
import type { ToldEvent } from './read-batch.ts'

/** A told fact as the log keeps it: whether an answer is right is never taken from the device. */
export async function eventOf({
  event,
  learnerId,
  occurredAt,
}: {
  event: ToldEvent
  learnerId: string
  occurredAt: Date
}): Promise<LearningEvent> {
  const base = { id: event.id, learnerId, courseId: event.courseId, kind: event.kind, occurredAt, enteredById: null }
  const nowhere = { lessonId: null, stepId: null, exerciseId: null, lessonHash: null, payload: null }
  if (event.kind === 'enrolled') return { ...base, ...nowhere, channel: 'offline' }
  const { lessonId, stepId } = event
  const lessonHash = hashOnLine(event.courseId, lesson => lesson.lessonId === lessonId)
  if (event.kind === 'step-opened') {
    const payload = { stepHash: event.stepHash }
    return { ...base, ...nowhere, channel: 'offline', lessonId, stepId, lessonHash, payload }
  }
  const { exerciseId } = event
  const told = {
    choiceIds: canonical(null, event.choiceIds),
    ...(event.kind === 'recalled' || event.help === undefined ? {} : { help: event.help }),
  }
  const graded = await gradeTold({ courseId: event.courseId, exerciseId, told })
  return {
    ...base,
    channel: 'offline',
    lessonId,
    stepId,
    exerciseId,
    // No lesson, no grade: it is graded on the day the lesson appears, which this null remembers.
    lessonHash: graded ? lessonHash : null,
    payload: event.kind === 'recalled' ? recalledPayload(event, graded) : (graded ?? { ...told, outcome: 'not-yet' }),
  }
}

// What was recalled keeps what it was worth, never the choice.
function recalledPayload(
  { stage, choiceIds }: Extract<ToldEvent, { kind: 'recalled' }>,
  graded: AnswerPayload | null,
): RecalledPayload {
  return { stage, outcome: choiceIds.length === 0 || stage === 0 ? 'skipped' : (graded?.outcome ?? 'not-yet') }
}

/** An answer as it is told, before anybody grades it. */
export type ToldAnswer = Omit<AnswerPayload, 'outcome'>

/** What an answer is worth by the lesson on line that holds the question today; null where none does. */
export async function gradeTold({
  courseId,
  exerciseId,
  told,
}: {
  courseId: string
  exerciseId: string
  told: ToldAnswer
}): Promise<AnswerPayload | null> {
  const hash = hashOnLine(courseId, lesson => lesson.exerciseIds.includes(exerciseId))
  const toGrade = hash ? (await readEdition(hash)).grading[exerciseId] : undefined
  if (!toGrade) return null
  // A device has no key: whatever it says of what was typed, nobody has judged it.
  const choiceIds = canonical(toGrade, withoutClaims(toGrade, told.choiceIds))
  return { ...told, choiceIds, outcome: grade(toGrade, choiceIds) }
}

function hashOnLine(courseId: string, isIt: (lesson: LessonEntry) => boolean): string | null {
  return findCourseById(courseId)?.lessons.find(isIt)?.online?.standard ?? null
}
