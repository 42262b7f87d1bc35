import type { CourseEntry } from '#app/content/contract.ts'
import { appendForMany, requirementsIn } from '#app/features/learning/index.server.ts'
import type { AnswerPayload } from '#db/schema'
import type { TravellingEvent } from './bundle-lines.ts'
import { gradeTold, type ToldAnswer } from './grade-told.server.ts'
import { ownersOfFacts } from './import-store.server.ts'

/**
 * Keeps facts that came in a bundle, in one transaction. Answers how many were new, and how many bear a number under which
 * another person's fact is known: those are left aside. A clock that is ahead makes nothing happen in the future.
 */
export async function keepFacts({
  facts,
  courses,
  at,
}: {
  facts: TravellingEvent[]
  courses: CourseEntry[]
  at: Date
}): Promise<{ fresh: number; taken: number }> {
  if (facts.length === 0) return { fresh: 0, taken: 0 }
  const once = [...new Map(facts.map(fact => [fact.id, fact])).values()]
  const owners = await ownersOfFacts(once.map(({ id }) => id))
  const kept = once.filter(({ id, learnerId }) => (owners.get(id) ?? learnerId) === learnerId)
  const parts = new Map<string, TravellingEvent[]>()
  for (const told of kept) {
    const fact = await gradedIfLate(told, courses)
    const key = `${fact.learnerId} ${fact.courseId}`
    const part = parts.get(key) ?? []
    part.push({ ...fact, occurredAt: fact.occurredAt > at ? at : fact.occurredAt })
    parts.set(key, part)
  }
  const requirementsOf = requirementsIn(courses)
  await appendForMany({
    parts: [...parts.values()].map(newEvents => ({
      newEvents,
      requirements: requirementsOf(newEvents[0]?.courseId ?? ''),
    })),
    recordedAt: at,
  })
  return { fresh: kept.filter(({ id }) => !owners.has(id)).length, taken: once.length - kept.length }
}

// An answer that nobody could grade where it was given is graded here, if its lesson is on line: also where a graded copy
// is known, or what is kept in the end would depend on which came first.
async function gradedIfLate(fact: TravellingEvent, courses: CourseEntry[]): Promise<TravellingEvent> {
  const { courseId, exerciseId, lessonHash, payload } = fact
  if (lessonHash !== null || exerciseId === null || payload === null || !('choiceIds' in payload)) return fact
  const course = courses.find(entry => entry.courseId === courseId)
  const hash = course?.lessons.find(lesson => lesson.exerciseIds.includes(exerciseId))?.online?.standard
  const graded = hash ? await gradeTold({ courseId, exerciseId, told: toldIn(payload) }) : null
  return graded ? { ...fact, payload: graded, lessonHash: hash ?? null } : fact
}

function toldIn({ choiceIds, help }: AnswerPayload): ToldAnswer {
  return { choiceIds, ...(help === undefined ? {} : { help }) }
}
