import { findAnswer, type KeptAnswer, openedVersion, recordStepOpened } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import type { FoundStep } from './place-or-throw.server.ts'

export type KeptPlace = {
  answer: KeptAnswer | null
  /** She has read this step before, and it has changed since. */
  updated: boolean
  /** Her place could not be kept: the disk is full. Reading goes on. */
  notKept: boolean
}

const nothing: KeptPlace = { answer: null, updated: false, notKept: false }

/** Keeps that she is here, and finds what she answered here before. Somebody with no key only reads. */
export async function keepPlace({
  request,
  actor,
  place,
  step,
  index,
}: FoundStep & { request: Request; actor: Actor | null }): Promise<KeptPlace> {
  if (!actor) return nothing
  const { learnerId } = actor
  const { course, lesson, standard } = place
  const stepHash = standard.steps[index]?.hash ?? step.hash
  const before = await openedVersion({ learnerId, courseId: course.courseId, stepId: step.id })
  const answer = step.exercise
    ? await findAnswer({ learnerId, courseId: course.courseId, exerciseId: step.exercise.id })
    : null
  const updated = before?.stepHash != null && before.stepHash !== stepHash
  const alreadyHere = before?.isPosition === true && !updated
  if (alreadyHere || isOnlyLooking(request)) return { answer, updated, notKept: false }
  try {
    await recordStepOpened({ actor, course, lessonId: lesson.lessonId, stepId: step.id, stepHash })
    return { answer, updated, notKept: false }
  } catch (error) {
    if (!isStorageFull(error)) throw error
    return { answer, updated, notKept: true }
  }
}

// A page that the device fetches beforehand, that is read aloud, or that a trainer looks at in a frame of the studio
// has not been read by a learner.
function isOnlyLooking(request: Request): boolean {
  const { headers, method } = request
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? ''
  return method === 'HEAD' || purpose.includes('prefetch') || headers.get('sec-fetch-dest') === 'iframe'
}
