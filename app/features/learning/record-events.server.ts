import { isDeepStrictEqual } from 'node:util'
import type { CourseEntry } from '#app/content/contract.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom, newId } from '#app/platform/ids.ts'
import type { AnswerPayload } from '#db/schema'
import { appendEvents } from './event-store.server.ts'
import type { Actor, CourseRequirements, LearningEvent } from './learning-event.ts'
import { eventPayload, openedVersion } from './progress-store.server.ts'

/** What a course asks today, from the lessons that are on line. */
export function requirementsOf(course: CourseEntry): CourseRequirements {
  return {
    lessons: course.lessons
      .filter(lesson => lesson.online !== null)
      .map(({ lessonId, online, stepIds, exerciseIds }) => ({
        lessonId,
        hash: online?.standard ?? null,
        stepIds,
        exerciseIds,
      })),
  }
}

/** The same, for whoever meets courses by their identity; a course that is not on line asks nothing. */
export function requirementsIn(courses: CourseEntry[]): (courseId: string) => CourseRequirements {
  return courseId => {
    const course = courses.find(entry => entry.courseId === courseId)
    return course ? requirementsOf(course) : { lessons: [] }
  }
}

type Place = { actor: Actor; course: CourseEntry }

/** Keeps the fact that somebody chose a course. Choosing it again changes nothing. */
export async function recordEnrolment({ actor, course }: Place): Promise<void> {
  await append({ actor, course }, { id: idFrom(actor.learnerId, course.courseId, 'enrolled'), kind: 'enrolled' })
}

/** Keeps where somebody is. Opening the same version of the same step again writes nothing. */
export async function recordStepOpened({
  actor,
  course,
  lessonId,
  stepId,
  stepHash,
}: Place & { lessonId: string; stepId: string; stepHash: string }): Promise<void> {
  const last = await openedVersion({ learnerId: actor.learnerId, courseId: course.courseId, stepId })
  if (last?.isPosition && last.stepHash === stepHash) return
  await append({ actor, course }, { kind: 'step-opened', lessonId, stepId, payload: { stepHash } })
}

/**
 * Keeps an answer. `eventId` was made with the form: the same form sent twice is one fact.
 * The same form sent again with other choices (after the "back" button) is another fact.
 */
export async function recordAnswer({
  actor,
  course,
  lessonId,
  stepId,
  exerciseId,
  eventId,
  payload,
}: Place & {
  lessonId: string
  stepId: string
  exerciseId: string
  eventId: string
  payload: AnswerPayload
}): Promise<void> {
  const known = await eventPayload(eventId)
  const id = known && !isDeepStrictEqual(known, payload) ? newId() : eventId
  await append({ actor, course }, { id, kind: 'answered', lessonId, stepId, exerciseId, payload })
}

async function append(
  { actor, course }: Place,
  fact: Partial<LearningEvent> & Pick<LearningEvent, 'kind'>,
): Promise<void> {
  const requirements = requirementsOf(course)
  const recordedAt = now()
  const lessonHash = requirements.lessons.find(lesson => lesson.lessonId === fact.lessonId)?.hash ?? null
  const event: LearningEvent = {
    id: newId(),
    ...actor,
    courseId: course.courseId,
    lessonId: null,
    stepId: null,
    exerciseId: null,
    occurredAt: recordedAt,
    lessonHash,
    payload: null,
    ...fact,
  }
  await appendEvents({ newEvents: [event], requirements, recordedAt })
}
