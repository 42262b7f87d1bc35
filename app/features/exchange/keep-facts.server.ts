import { appendForMany } from '#app/features/learning/index.server.ts'
import type { CourseRequirements } from '#app/features/learning/index.ts'
import type { TravellingEvent } from './bundle-lines.ts'
import { ownersOfFacts } from './import-store.server.ts'

/**
 * Keeps facts that came in a bundle, in one transaction. Answers how many were new, and how many bear a number under which
 * another person's fact is known: those are left aside. A clock that is ahead makes nothing happen in the future.
 */
export async function keepFacts({
  facts,
  requirementsOf,
  at,
}: {
  facts: TravellingEvent[]
  requirementsOf: (courseId: string) => CourseRequirements
  at: Date
}): Promise<{ fresh: number; taken: number }> {
  if (facts.length === 0) return { fresh: 0, taken: 0 }
  const once = [...new Map(facts.map(fact => [fact.id, fact])).values()]
  const owners = await ownersOfFacts(once.map(({ id }) => id))
  const kept = once.filter(({ id, learnerId }) => (owners.get(id) ?? learnerId) === learnerId)
  const parts = new Map<string, TravellingEvent[]>()
  for (const fact of kept) {
    const key = `${fact.learnerId} ${fact.courseId}`
    const part = parts.get(key) ?? []
    part.push({ ...fact, occurredAt: fact.occurredAt > at ? at : fact.occurredAt })
    parts.set(key, part)
  }
  await appendForMany({
    parts: [...parts.values()].map(newEvents => ({
      newEvents,
      requirements: requirementsOf(newEvents[0]?.courseId ?? ''),
    })),
    recordedAt: at,
  })
  return { fresh: kept.filter(({ id }) => !owners.has(id)).length, taken: once.length - kept.length }
}
