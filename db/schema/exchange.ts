import { index, instant, integer, json, primaryKey, table, text } from '#db/dialect'
import { learners } from './accounts.ts'

/** A device that signs what it sends. `publicKey`: a JSON Web Key of ECDSA P-256. */
export const devices = table(
  'devices',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learners.id, { onDelete: 'cascade' }),
    publicKey: json<Record<string, unknown>>('public_key').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  t => [index('devices_learner').on(t.learnerId)],
)

/** A printed sheet of a lesson. Its code says which steps and questions stand on it, and for whom where that is known. */
export const paperSheets = table('paper_sheets', {
  code: text('code').primaryKey(),
  courseId: text('course_id').notNull(),
  lessonId: text('lesson_id').notNull(),
  lessonHash: text('lesson_hash').notNull(),
  sheetNumber: integer('sheet_number').notNull(),
  stepIds: json<string[]>('step_ids').notNull(),
  exerciseIds: json<string[]>('exercise_ids').notNull(),
  learnerId: text('learner_id').references(() => learners.id, { onDelete: 'cascade' }),
  printedAt: instant('printed_at').notNull(),
})

/** Other installations whose bundles are accepted, by the fingerprint of their public key. */
export const trustedInstallations = table('trusted_installations', {
  fingerprint: text('fingerprint').primaryKey(),
  publicKey: text('public_key').notNull(),
  name: text('name').notNull(),
  trustedAt: instant('trusted_at').notNull(),
})

/** Bundles that were imported, so that a second import can say so. */
export const importedBundles = table('imported_bundles', {
  hash: text('hash').primaryKey(),
  fingerprint: text('fingerprint').notNull(),
  importedAt: instant('imported_at').notNull(),
})

/** What each lesson on line asked when progress was last worked out for it: a lesson that appears or changes is seen here. */
export const knownLessons = table(
  'known_lessons',
  {
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    requirementsHash: text('requirements_hash').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  t => [primaryKey({ columns: [t.courseId, t.lessonId] })],
)
