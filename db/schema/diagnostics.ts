import { bool, index, instant, integer, json, table, text } from '#db/dialect'
import { learners } from './accounts.ts'

/** Codes of answers by item ('1'…'22', 'device', 'wish', 'hand'), never their text. */
export type DiagnosticAnswers = Record<string, string>
/** A course proposed to her, and why, as a code that the page turns into a sentence. */
export type ProposedCourse = { course: string; reason: string }

/** « Par où commencer ? »: one row a time she took it. The latest finished one makes her path. */
export const diagnostics = table(
  'diagnostics',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    startedAt: instant('started_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    finishedAt: instant('finished_at'),
    /** Null once the path is built, unless she chose to keep them. */
    answers: json<DiagnosticAnswers>('answers'),
    keepsAnswers: bool('keeps_answers').notNull(),
    /** Counts the writes: two tabs never overwrite each other in silence. */
    revision: integer('revision').notNull(),
    proposals: json<ProposedCourse[]>('proposals'),
    /** D0, D1 or D2: for anonymous statistics alone. No page shows it of anybody. */
    level: text('level').$type<'D0' | 'D1' | 'D2'>(),
    channel: text('channel').$type<'web' | 'paper' | 'workshop'>().notNull(),
    /** The helper who read it aloud or keyed it in; null where she did it herself. */
    enteredById: text('entered_by_id'),
  },
  t => [index('diagnostics_learner').on(t.learnerId, t.startedAt)],
)
