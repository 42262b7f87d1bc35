import type { CourseEntry } from '#app/content/contract.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom } from '#app/platform/ids.ts'
import { appendEvents, listFacts } from './event-store.server.ts'
import { requirementsOf } from './record-events.server.ts'

/**
 * Gives a person the facts of the guest whom she was on this device. The union of both is what she has done;
 * adopting twice adds nothing. The guest's own facts stay where they are.
 */
export async function adoptProgress({
  guestId,
  learnerId,
  courses,
}: {
  guestId: string
  learnerId: string
  courses: CourseEntry[]
}): Promise<void> {
  const facts = await listFacts(guestId)
  for (const courseId of new Set(facts.map(fact => fact.courseId))) {
    const course = courses.find(entry => entry.courseId === courseId)
    await appendEvents({
      newEvents: facts
        .filter(fact => fact.courseId === courseId)
        .map(fact => ({ ...fact, id: idFrom(fact.id, learnerId), learnerId })),
      requirements: course ? requirementsOf(course) : { lessons: [] },
      recordedAt: now(),
    })
  }
}
