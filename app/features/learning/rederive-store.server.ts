import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { atomically, db, type Statement, type Transaction } from '#db'
import { events } from '#db/schema'
import { clearDerived } from './count-store.server.ts'
import { derivationStatements } from './derivation-store.server.ts'
import { type Group, groupOf } from './group-store.server.ts'
import type { CourseRequirements } from './learning-event.ts'

export type RequirementsOf = (courseId: string) => CourseRequirements
type Touched = Parameters<typeof derivationStatements>[0]['touched']

/** Everything that somebody's group has done, by course: what a new derivation starts from. */
export async function factsByCourse(group: Group): Promise<Map<string, Touched>> {
  const found = await db()
    .select({
      courseId: events.courseId,
      learnerId: events.learnerId,
      kind: events.kind,
      lessonId: events.lessonId,
      stepId: events.stepId,
      exerciseId: events.exerciseId,
    })
    .from(events)
    .where(inArray(events.learnerId, [group.learnerId, ...group.memberIds]))
  const byCourse = new Map<string, Touched>()
  for (const { courseId, ...event } of found) byCourse.set(courseId, [...(byCourse.get(courseId) ?? []), event])
  return byCourse
}

/** Works out all that is derived for a group, from nothing. `facts`: see `factsByCourse`. */
export function rederiveStatements({
  tx,
  group,
  facts,
  requirementsOf,
  recordedAt,
}: {
  tx: Transaction
  group: Group
  facts: Map<string, Touched>
  requirementsOf: RequirementsOf
  recordedAt: Date
}): Statement[] {
  const { learnerId, memberIds } = group
  return [
    ...[learnerId, ...memberIds].flatMap(id => clearDerived(tx, id)),
    ...[...facts].flatMap(([courseId, touched]) =>
      derivationStatements({
        tx,
        learnerId,
        merged: memberIds.length > 0,
        courseId,
        touched,
        requirements: requirementsOf(courseId),
        recordedAt,
      }),
    ),
  ]
}

/** Takes back what was only true of merged paths together. */
export function forgetTogether(tx: Transaction, learnerId: string): Statement {
  return tx
    .delete(events)
    .where(
      and(
        eq(events.learnerId, learnerId),
        inArray(events.kind, ['lesson-finished', 'course-finished']),
        isNotNull(events.payload),
      ),
    )
}

/** Works out again all that is derived for a learner and those merged into her. */
export async function rederiveLearner({
  learnerId,
  requirementsOf,
  recordedAt,
}: {
  learnerId: string
  requirementsOf: RequirementsOf
  recordedAt: Date
}): Promise<void> {
  const group = await groupOf(learnerId)
  const facts = await factsByCourse(group)
  await atomically(tx => rederiveStatements({ tx, group, facts, requirementsOf, recordedAt }))
}
