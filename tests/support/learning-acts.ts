import { sql } from 'drizzle-orm'
import { appendEvents, requirementsOf } from '#app/features/learning/index.server.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { rows } from '#db'
import { events } from '#db/schema'
import { buildCourse, buildEvent, buildLesson } from './build-learning.ts'

export const course = buildCourse({
  lessons: [buildLesson({ lessonId: 'l-1' }), buildLesson({ lessonId: 'l-2', exerciseIds: [] })],
})
export const requirements = requirementsOf(course)
export const right = { choiceIds: ['b'], outcome: 'right' as const }

export function openStep(stepId: string, occurredAt: string, lessonId = stepId.slice(0, 3)): LearningEvent {
  return buildEvent({
    kind: 'step-opened',
    stepId,
    lessonId,
    occurredAt: new Date(occurredAt),
    payload: { stepHash: `hash-${stepId}` },
  })
}

export async function append(...newEvents: LearningEvent[]): Promise<void> {
  await appendEvents({ newEvents, requirements, recordedAt: new Date('2026-06-20T10:00:00Z') })
}

export async function countEvents(): Promise<number> {
  const [row] = await rows<{ total: number | string }>(sql`select count(*) as total from ${events}`)
  return Number(row?.total)
}
