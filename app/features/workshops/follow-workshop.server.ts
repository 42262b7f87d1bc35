import type { CourseEntry } from '#app/content/contract.ts'
import { listLatestPositions, type Position } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { logFollowed } from './follow-log-store.server.ts'
import { listParticipants, markCards } from './participant-store.server.ts'
import { type Participant, showsNames, type Workshop } from './workshop.ts'

export type Followed = Omit<Participant, 'learnerId' | 'roomId' | 'hasAccount'> & {
  isOnSharedDevice: boolean
  /** Where she is: a place, never what she answered. Null where she has opened nothing since she came. */
  at: { lessonTitle: string; stepNumber: number; stepTotal: number } | null
}

/**
 * Who is at which step and who waits for help, for the helper who follows. Each person finds it in her journal.
 * A day after the end nobody is named: `people` is empty, `present` stays.
 */
export async function followWorkshop({
  workshop,
  actor,
  courses,
  at = now(),
}: {
  workshop: Workshop
  actor: { id: string; name: string }
  courses: CourseEntry[]
  at?: Date
}): Promise<{ present: number; nameless: number; people: Followed[] }> {
  await markCards({ workshopId: workshop.id, at })
  const all = await listParticipants(workshop.id)
  // Somebody who was only counted has nothing to follow.
  const came = all.filter(({ learnerId, firstName, pictogram }) => learnerId || firstName || pictogram)
  const counts = { present: all.length, nameless: all.length - came.length }
  if (!showsNames(workshop, at)) return { ...counts, people: [] }
  const known = came.flatMap(({ id, learnerId }) => (learnerId ? [{ id, learnerId }] : []))
  await logFollowed({ actor, workshop, people: known, at })
  const positions = await listLatestPositions(known.map(({ learnerId }) => learnerId))
  const people = came.map(({ learnerId, roomId, hasAccount, ...person }) => {
    const position = learnerId ? positions.get(learnerId) : undefined
    // What she did before she came is not this room's business.
    const isHere = position !== undefined && position.at >= person.joinedAt
    return { ...person, isOnSharedDevice: roomId !== null, at: isHere ? placeOf(position, courses) : null }
  })
  return { ...counts, people }
}

function placeOf({ courseId, stepId }: Position, courses: CourseEntry[]): Followed['at'] {
  const course = courses.find(entry => entry.courseId === courseId)
  const lesson = course?.lessons.find(entry => entry.stepIds.includes(stepId))
  if (!lesson) return null
  return { lessonTitle: lesson.title, stepNumber: lesson.stepIds.indexOf(stepId) + 1, stepTotal: lesson.stepIds.length }
}
