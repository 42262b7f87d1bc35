import { index, instant, json, primaryKey, table, text } from '#db/dialect'
import { learners } from './accounts.ts'

/** Two paths that turn out to be one person's. Undone, the row stays and says so. */
export const merges = table(
  'merges',
  {
    id: text('id').primaryKey(),
    fromId: text('from_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    intoId: text('into_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    mergedAt: instant('merged_at').notNull(),
    /** Who merged: the learner herself, or a helper. */
    byId: text('by_id').notNull(),
    undoneAt: instant('undone_at'),
    undoneById: text('undone_by_id'),
  },
  t => [index('merges_from').on(t.fromId), index('merges_into').on(t.intoId)],
)

/** Derived from `merges`: whose facts are read as whose. Only people who were merged have a row. */
export const learnerMembers = table(
  'learner_members',
  {
    memberId: text('member_id')
      .primaryKey()
      .references(() => learners.id, { onDelete: 'cascade' }),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
  },
  t => [index('learner_members_learner').on(t.learnerId)],
)

/** A learner's consent that a helper acts for her, for some minutes. */
export const assistances = table(
  'assistances',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    helperId: text('helper_id').notNull(),
    helperName: text('helper_name').notNull(),
    startedAt: instant('started_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
  },
  t => [index('assistances_learner').on(t.learnerId)],
)

/** What somebody of the staff did with a learner's name before her eyes: looked, made a card, acted for her… */
export type AccessAct =
  | 'record-opened'
  | 'card-issued'
  | 'card-revoked'
  | 'assistance-started'
  | 'assistance-ended'
  | 'workshop-followed'
  | 'sheet-keyed'
  | 'merged'
  | 'merge-undone'
  | 'exported'
  | 'account-opened'
  | 'roles-changed'
  | 'password-given'
  | 'second-factor-reset'
  | 'attestation-made'
  | 'sessions-closed'
  | 'questions-opened'
  | 'questions-answered'
  | 'questions-finished'
  | 'answers-erased'

/** Who looked at what of whom, and when. The learner reads it. */
export const accessLog = table(
  'access_log',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    actorId: text('actor_id'),
    /** The name as it stood that day, so that the line can still be read later. */
    actorName: text('actor_name').notNull(),
    act: text('act').$type<AccessAct>().notNull(),
    detail: json<Record<string, string> | null>('detail'),
  },
  t => [index('access_log_learner').on(t.learnerId, t.at)],
)

/** Hashes of the identifiers of people who were forgotten, so that no bundle brings them back. */
export const erasures = table('erasures', {
  learnerIdHash: text('learner_id_hash').primaryKey(),
  erasedAt: instant('erased_at').notNull(),
})

/** When a daily task last began, so that one process of several runs it. */
export const taskRuns = table(
  'task_runs',
  { name: text('name').notNull(), day: text('day').notNull(), startedAt: instant('started_at').notNull() },
  t => [primaryKey({ columns: [t.name, t.day] })],
)
