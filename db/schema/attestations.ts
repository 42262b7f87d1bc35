import { sql } from 'drizzle-orm'
import { index, instant, json, table, text, uniqueIndex } from '#db/dialect'
import { learners } from './accounts.ts'

/** « Attestation de suivi »: what was printed on a given day. Of somebody erased, neither name nor learner remain, and it no longer counts; of a guest who did not come back, it still does. */
export const attestations = table(
  'attestations',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id').references(() => learners.id, { onDelete: 'set null' }),
    /** Anybody who holds the paper may type it on the check page. */
    code: text('code').notNull().unique(),
    name: text('name'),
    unitName: text('unit_name'),
    courseId: text('course_id').notNull(),
    /** The word of the course's address on that day: the paper stays there when the course has gone. */
    courseSlug: text('course_slug'),
    courseTitle: text('course_title').notNull(),
    /** « Ce que je sais faire », at most three sentences, as they were on that day. */
    objectives: json<string[]>('objectives').notNull(),
    finishedAt: instant('finished_at').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** The helper who issued it at the desk; null where she did it herself. */
    issuedById: text('issued_by_id'),
    /** Made anew, or withdrawn: this one no longer counts. */
    revokedAt: instant('revoked_at'),
  },
  t => [
    index('attestations_learner').on(t.learnerId, t.courseId),
    // One in force for a learner and a course, whoever asks at the same instant. Without the table's name: SQLite wants it so.
    uniqueIndex('attestations_in_force').on(t.learnerId, t.courseId).where(sql`revoked_at is null`),
  ],
)
