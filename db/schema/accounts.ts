import { bool, index, instant, integer, primaryKey, table, text } from '#db/dialect'
import { units } from './units.ts'

/** Everybody is a learner; a guest is one whom nobody can name. */
export const learners = table('learners', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<'guest' | 'account'>().notNull(),
  displayName: text('display_name'),
  unitId: text('unit_id').references(() => units.id),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  demo: bool('demo').notNull(),
})

/** A way in by e-mail and password. */
export const credentials = table('credentials', {
  learnerId: text('learner_id')
    .primaryKey()
    .references(() => learners.id, { onDelete: 'cascade' }),
  email: text('email').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** A role on a unit, and so on every unit below it. */
export const grants = table(
  'grants',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    role: text('role').$type<'helper' | 'trainer' | 'manager' | 'admin'>().notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    createdAt: instant('created_at').notNull(),
  },
  t => [primaryKey({ columns: [t.learnerId, t.role, t.unitId] })],
)

/** Only a hash of the session id is kept: a copy of this table opens no door. */
export const sessions = table(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    device: text('device').notNull(),
  },
  t => [index('sessions_learner').on(t.learnerId), index('sessions_expires').on(t.expiresAt)],
)

/** A link that opens one door once, such as the first administrator's. */
export const oneTimeLinks = table('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose').$type<'first-admin'>().notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** Attempts at a secret-guessing door. The columns are those that rate-limiter-flexible wants. */
export const rateLimits = table('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: instant('expire'),
})
