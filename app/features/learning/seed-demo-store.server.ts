import { idFrom } from '#app/platform/ids.ts'
import { atomically } from '#db'
import { learners } from '#db/schema'
import { appendStatements } from './event-store.server.ts'
import type { LearningEvent } from './learning-event.ts'

export type DemoPerson = {
  id: string
  sectionId: string
  courses: { courseId: string; enrolledAt: Date; startedAt: Date | null; finishedAt: Date | null }[]
}

const peopleATransaction = 40

/** Gives fictional people the facts of their courses, through the same statements as everybody's. */
export async function seedDemoProgress({
  people,
  onProgress,
}: {
  people: DemoPerson[]
  onProgress: (done: number, total: number) => void
}): Promise<void> {
  for (let start = 0; start < people.length; start += peopleATransaction) {
    const some = people.slice(start, start + peopleATransaction)
    await atomically(tx =>
      some.flatMap(person => [
        tx.insert(learners).values({
          id: person.id,
          kind: 'account',
          unitId: person.sectionId,
          createdAt: firstDay(person),
          lastSeenAt: firstDay(person),
          demo: true,
        }),
        ...person.courses.flatMap(course =>
          appendStatements({
            tx,
            group: { learnerId: person.id, memberIds: [] },
            newEvents: factsOf(person.id, course),
            requirements: { lessons: [] },
            recordedAt: course.finishedAt ?? course.startedAt ?? course.enrolledAt,
          }),
        ),
      ]),
    )
    onProgress(Math.min(start + peopleATransaction, people.length), people.length)
  }
}

function firstDay(person: DemoPerson): Date {
  return person.courses[0]?.enrolledAt ?? new Date(0)
}

function factsOf(learnerId: string, course: DemoPerson['courses'][number]): LearningEvent[] {
  const fact = (kind: LearningEvent['kind'], occurredAt: Date): LearningEvent => ({
    id: idFrom(learnerId, course.courseId, kind),
    learnerId,
    courseId: course.courseId,
    lessonId: null,
    stepId: null,
    exerciseId: null,
    kind,
    occurredAt,
    channel: 'import',
    lessonHash: null,
    payload: null,
    enteredById: null,
  })
  return [
    fact('enrolled', course.enrolledAt),
    ...(course.startedAt ? [fact('step-opened', course.startedAt)] : []),
    ...(course.finishedAt ? [fact('course-finished', course.finishedAt)] : []),
  ]
}
