import { index, instant, table, text } from '#db/dialect'
import { learners } from './accounts.ts'
import { units } from './units.ts'

/** A day in a room with a helper. Its code lets guests in until it ends, and nothing else. */
export const workshops = table(
  'workshops',
  {
    id: text('id').primaryKey(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    helperId: text('helper_id').notNull(),
    title: text('title').notNull(),
    code: text('code').notNull().unique(),
    courseId: text('course_id'),
    startsAt: instant('starts_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    closedAt: instant('closed_at'),
  },
  t => [index('workshops_unit').on(t.unitId)],
)

/** A device of the room that several people use in turn. Only a hash of its key is kept. */
export const rooms = table('rooms', {
  id: text('id').primaryKey(),
  workshopId: text('workshop_id')
    .notNull()
    .references(() => workshops.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: instant('created_at').notNull(),
})

/** Somebody who was there. With neither name nor learner, she still counts as present. */
export const participants = table(
  'participants',
  {
    id: text('id').primaryKey(),
    workshopId: text('workshop_id')
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    learnerId: text('learner_id').references(() => learners.id, { onDelete: 'set null' }),
    roomId: text('room_id').references(() => rooms.id, { onDelete: 'set null' }),
    firstName: text('first_name'),
    pictogram: text('pictogram'),
    joinedAt: instant('joined_at').notNull(),
    helpAskedAt: instant('help_asked_at'),
    cardMadeAt: instant('card_made_at'),
  },
  t => [index('participants_workshop').on(t.workshopId), index('participants_learner').on(t.learnerId)],
)
