import { index, instant, integer, json, primaryKey, table, text } from '#db/dialect'
import { learners } from './accounts.ts'

export type EventKind = 'enrolled' | 'step-opened' | 'answered' | 'lesson-finished' | 'course-finished' | 'recalled'
export type Channel = 'web' | 'offline' | 'paper' | 'workshop' | 'import'
/** What an `answered` event says: the choices, never their text, and what they were worth on that day. */
export type AnswerPayload = {
  choiceIds: string[]
  outcome: 'right' | 'partly' | 'not-yet'
  /** Hints asked for, from 0 to 3; 3 is « Faisons-le ensemble ». Absent in older facts: nobody knows. */
  help?: number
}
/** What a `step-opened` event says: the version of the step that was read. */
export type OpenedPayload = { stepHash: string }

/** What a `lesson-finished` or `course-finished` event says where only the facts of several merged paths together make it true. */
export type FinishedPayload = { together: true }

/**
 * What a `recalled` event says: which card it answers, 1, 7 or 30 days after the lesson, and what the answer was worth; never
 * the choice. Stage 0 is « plus de rappels » for this lesson.
 */
export type RecalledPayload = { stage: 0 | 1 | 7 | 30; outcome: 'right' | 'partly' | 'not-yet' | 'skipped' }

/** The truth: everything that happened, only ever added to. All the other tables of this file can be rebuilt from it. */
export const events = table(
  'events',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id'),
    stepId: text('step_id'),
    exerciseId: text('exercise_id'),
    kind: text('kind').$type<EventKind>().notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    lessonHash: text('lesson_hash'),
    payload: json<AnswerPayload | OpenedPayload | FinishedPayload | RecalledPayload | null>('payload'),
    /** The helper or trainer who did it for her, or keyed it in; null where she did it herself. */
    enteredById: text('entered_by_id'),
  },
  t => [index('events_learner_course').on(t.learnerId, t.courseId, t.kind, t.occurredAt)],
)

/** Derived: a learner in a course. `courseId` '' stands for "any course". The months say where `courseCounts` has counted her. */
export const enrolments = table(
  'enrolments',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    unitId: text('unit_id'),
    enrolledAt: instant('enrolled_at').notNull(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    enrolledMonth: text('enrolled_month').notNull(),
    startedMonth: text('started_month'),
    finishedMonth: text('finished_month'),
  },
  t => [primaryKey({ columns: [t.learnerId, t.courseId] })],
)

/** Derived: where she is. One row a course, moved by the latest `step-opened`. */
export const positions = table(
  'positions',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    stepId: text('step_id').notNull(),
    at: instant('at').notNull(),
    eventId: text('event_id').notNull(),
  },
  t => [primaryKey({ columns: [t.learnerId, t.courseId] })],
)

/** Derived: a learner in a lesson. */
export const lessonProgress = table(
  'lesson_progress',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  t => [primaryKey({ columns: [t.learnerId, t.courseId, t.lessonId] })],
)

/** Derived: a step that was opened, and the version last read. The key has no lesson: a step that moves keeps its readers. */
export const stepProgress = table(
  'step_progress',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    stepId: text('step_id').notNull(),
    openedAt: instant('opened_at').notNull(),
    lastOpenedAt: instant('last_opened_at').notNull(),
    payload: json<OpenedPayload | null>('payload'),
  },
  t => [
    primaryKey({ columns: [t.learnerId, t.courseId, t.stepId] }),
    // Who has read a step: asked when a lesson appears or changes.
    index('step_progress_step').on(t.courseId, t.stepId),
  ],
)

/** Derived: the latest answer to an exercise, and how many times it was tried. */
export const exerciseProgress = table(
  'exercise_progress',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    exerciseId: text('exercise_id').notNull(),
    attempts: integer('attempts').notNull(),
    answeredAt: instant('answered_at').notNull(),
    payload: json<AnswerPayload>('payload').notNull(),
  },
  t => [primaryKey({ columns: [t.learnerId, t.courseId, t.exerciseId] })],
)

/** Derived: how many people, by unit, course and month. Kept up with each event, so that the follow-up page never counts people. */
export const courseCounts = table(
  'course_counts',
  {
    unitId: text('unit_id').notNull(),
    courseId: text('course_id').notNull(),
    month: text('month').notNull(),
    enrolled: integer('enrolled').notNull(),
    started: integer('started').notNull(),
    finished: integer('finished').notNull(),
  },
  t => [primaryKey({ columns: [t.unitId, t.courseId, t.month] })],
)
