import { index, instant, table, text } from '#db/dialect'
import { learners } from './accounts.ts'

/** A card that opens a learner's path: what she holds (a square, or five words) and four digits. All are kept hashed. */
export const accessCards = table(
  'access_cards',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    /** The number printed on the card. It opens nothing: it lets a reception find the path of a lost card. */
    reference: text('reference').notNull().unique(),
    /** Of the square: at least 128 random bits, so a plain hash is enough. */
    secretHash: text('secret_hash').notNull().unique(),
    /** Of the five words: 55 bits, so a slow hash, with a salt that is the same for all, since it must be found. */
    wordsHash: text('words_hash').notNull().unique(),
    /** Of the four digits: argon2id with a salt of its own. */
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The helper who made it at a reception; null where the learner made it herself. */
    issuedById: text('issued_by_id'),
    revokedAt: instant('revoked_at'),
  },
  t => [index('access_cards_learner').on(t.learnerId)],
)
