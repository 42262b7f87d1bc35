import { index, instant, integer, json, primaryKey, table, text } from '#db/dialect'
import { learners } from './accounts.ts'

/** Scratch paper: where she is in a simulator. Her result is a fact (`events`); this may be thrown away at any time. */
export const simulatorRuns = table(
  'simulator_runs',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    courseId: text('course_id').notNull(),
    /** The identifier that the author gave to this simulator in her lesson. */
    exerciseId: text('exercise_id').notNull(),
    /** Changes when the simulator or its scenario changes: an older log is not replayed on it. */
    scenarioHash: text('scenario_hash').notNull(),
    /** Symbols, never a word that somebody typed. */
    gestures: json<{ type: string }[]>('gestures').notNull(),
    /** Counts the gestures ever kept: what another tab wrote meanwhile is seen, and never overwritten. */
    revision: integer('revision').notNull(),
    startedAt: instant('started_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.learnerId, t.courseId, t.exerciseId] }),
    index('simulator_runs_updated').on(t.updatedAt),
  ],
)
