import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { newId } from '#app/platform/ids.ts'
import { atomically } from '#db'
import { learners, units } from '#db/schema'

/** A lesson as the library knows it, with steps `s1`, `s2`… of its own name and one exercise by default. */
export function buildLesson(given: Partial<LessonEntry> = {}): LessonEntry {
  const lessonId = given.lessonId ?? 'l-1'
  return {
    lessonId,
    slug: lessonId,
    title: `Leçon ${lessonId}`,
    objective: null,
    minutes: 10,
    state: 'good',
    problems: [],
    stale: false,
    online: { standard: `hash-${lessonId}` },
    stepIds: [`${lessonId}-a`, `${lessonId}-b`],
    exerciseIds: [`${lessonId}-q`],
    weight: { htmlBytes: 4_000, mediaBytes: 0 },
    file: `${lessonId}/lesson.mdx`,
    easyToReadFile: null,
    ...given,
  }
}

export function buildCourse(given: Partial<CourseEntry> = {}): CourseEntry {
  return {
    courseId: 'c-1',
    slug: 'cours-1',
    title: 'Un cours',
    summary: 'Pour essayer.',
    level: 'beginner',
    theme: 'pratique',
    audience: 'everyone',
    objectives: [],
    competences: { crcn: [], digcomp: [] },
    unitId: 'ccas',
    sources: [],
    lessons: [buildLesson()],
    problems: [],
    ...given,
  }
}

export function buildEvent(given: Partial<LearningEvent> & Pick<LearningEvent, 'kind'>): LearningEvent {
  return {
    id: newId(),
    learnerId: 'learner-1',
    courseId: 'c-1',
    lessonId: 'l-1',
    stepId: null,
    exerciseId: null,
    occurredAt: new Date('2026-06-15T10:00:00Z'),
    channel: 'web',
    lessonHash: null,
    payload: null,
    enteredById: null,
    ...given,
  }
}

/** Puts a unit and a learner of that unit in the database. */
export async function insertLearner({ id = 'learner-1', unitId = 'slvie-1' as string | null } = {}): Promise<void> {
  const at = new Date('2026-06-01T08:00:00Z')
  await atomically(tx => [
    ...(unitId
      ? [
          tx
            .insert(units)
            .values({
              id: unitId,
              kind: 'slvie',
              parentId: null,
              path: `/ccas/${unitId}/`,
              name: unitId,
              active: true,
              verified: false,
              demo: true,
            })
            .onConflictDoNothing(),
        ]
      : []),
    tx
      .insert(learners)
      .values({ id, kind: unitId ? 'account' : 'guest', unitId, createdAt: at, lastSeenAt: at, demo: false }),
  ])
}
