import { index, instant, integer, primaryKey, table, text } from '#db/dialect'
import { learners } from './accounts.ts'

/** The authenticator app of somebody of the staff. The secret is enciphered with a key that is not in the database. */
export const secondFactors = table('second_factors', {
  learnerId: text('learner_id')
    .primaryKey()
    .references(() => learners.id, { onDelete: 'cascade' }),
  secretSealed: text('secret_sealed').notNull(),
  /** Null until a first code has proved that the app holds the secret. */
  confirmedAt: instant('confirmed_at'),
  /** The last 30-second step of which a code was accepted: a code serves once. */
  lastStep: integer('last_step'),
})

/** The printed one-time codes, for whoever has no smartphone. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  t => [index('recovery_codes_learner').on(t.learnerId)],
)

/** A password given at the desk. It serves once, and asks for a new one at once. */
export const oneTimePasswords = table('one_time_passwords', {
  learnerId: text('learner_id')
    .primaryKey()
    .references(() => learners.id, { onDelete: 'cascade' }),
  passwordHash: text('password_hash').notNull(),
  issuedById: text('issued_by_id').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** An account of the organisation's own sign-in service (OpenID Connect). */
export const externalIdentities = table(
  'external_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    linkedAt: instant('linked_at').notNull(),
  },
  t => [primaryKey({ columns: [t.issuer, t.subject] })],
)
