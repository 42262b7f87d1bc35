import { bool, index, instant, integer, primaryKey, table, text } from '#db/dialect'
import { units } from './units.ts'

/** How somebody is known: by nothing, by a card, by an e-mail; or no more, once she has asked to be forgotten. */
export type LearnerKind = 'guest' | 'card' | 'account' | 'erased'

/** Everybody is a learner; a guest is one whom nobody can name. */
export const learners = table('learners', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<LearnerKind>().notNull(),
  displayName: text('display_name'),
  unitId: text('unit_id').references(() => units.id),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  /** When her name or her unit was last told, so that of two installations the later word wins; null: on the first day. */
  describedAt: instant('described_at'),
  /** When she was told that her account, unused for so long, would be forgotten. */
  warnedAt: instant('warned_at'),
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

/** The door through which a session was opened. A role is only held behind a staff door. */
export type Way = 'guest' | 'card' | 'workshop' | 'password' | 'oidc'

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
    way: text('way').$type<Way>().notNull().default('guest'),
    /** When the second factor was shown in this session; null where it was not. */
    secondFactorAt: instant('second_factor_at'),
    /** Opened with a one-time password: nothing else is open before a new one is chosen. */
    mustChoosePassword: bool('must_choose_password').notNull().default(false),
    /** On a device that several people use: the session ends with the visit, and rests when nobody is there. */
    shared: bool('shared').notNull().default(false),
    lastActiveAt: instant('last_active_at'),
    workshopId: text('workshop_id'),
    /** The shared device of a workshop on which this person's turn was taken. */
    roomId: text('room_id'),
    /** The assistance under which this session, a helper's, acts for a learner. */
    assistanceId: text('assistance_id'),
  },
  t => [index('sessions_learner').on(t.learnerId), index('sessions_expires').on(t.expiresAt)],
)

/** A link that opens one door once: the first administrator's, or a forgotten password's. */
export const oneTimeLinks = table('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose').$type<'first-admin' | 'reset-password'>().notNull(),
  learnerId: text('learner_id').references(() => learners.id, { onDelete: 'cascade' }),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** Attempts at a secret-guessing door. The columns are those that rate-limiter-flexible wants. */
export const rateLimits = table('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: instant('expire'),
})
