import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { atomically, db, instantValue, rawStatement } from '#db'
import { learnerMembers, learners, participants, workshops } from '#db/schema'
import type { Participant } from './workshop.ts'

export type NewParticipant = {
  id: string
  workshopId: string
  learnerId: string
  /** She has no path yet: a guest's begins with her. */
  isNewGuest: boolean
  roomId: string | null
  firstName: string | null
  pictogram: string
  at: Date
}

const canonical = sql<string | null>`coalesce(${learnerMembers.learnerId}, ${participants.learnerId})`

/**
 * Adds somebody to a workshop, and her path where she has none; nothing at all where the workshop has ended,
 * where she is in already, or where somebody of the same first name has the same drawing. Answers whether she was added.
 */
export async function insertParticipant(who: NewParticipant): Promise<boolean> {
  const { id, workshopId, learnerId, isNewGuest, roomId, firstName, pictogram, at } = who
  const open = sql`exists (select 1 from ${workshops}
    where id = ${workshopId} and closed_at is null and expires_at > ${instantValue(at)})`
  const same = sql`select 1 from ${participants} where workshop_id = ${workshopId}
    and (learner_id = ${learnerId} or (lower(first_name) = lower(cast(${firstName} as text)) and pictogram = ${pictogram}))`
  const admitted = sql`where ${open} and not exists (${same})`
  await atomically(tx => [
    // Whoever joins at the same moment waits here, so that both see each other.
    rawStatement(tx, sql`update ${workshops} set title = title where id = ${workshopId}`),
    ...(isNewGuest
      ? [
          rawStatement(
            tx,
            sql`insert into ${learners} (id, kind, created_at, last_seen_at, demo)
              select ${learnerId}, 'guest', ${instantValue(at)}, ${instantValue(at)}, ${sql.raw('false')} ${admitted}`,
          ),
        ]
      : []),
    rawStatement(
      tx,
      sql`insert into ${participants} (id, workshop_id, learner_id, room_id, first_name, pictogram, joined_at)
        select ${id}, ${workshopId}, ${learnerId}, cast(${roomId} as text), cast(${firstName} as text), ${pictogram},
          ${instantValue(at)} ${admitted}`,
    ),
  ])
  const [added] = await db().select({ id: participants.id }).from(participants).where(eq(participants.id, id))
  return added !== undefined
}

async function select(where: SQL | undefined): Promise<Participant[]> {
  const found = await db()
    .select({ row: participants, learnerId: canonical, kind: learners.kind })
    .from(participants)
    .leftJoin(learnerMembers, eq(learnerMembers.memberId, participants.learnerId))
    .leftJoin(learners, eq(learners.id, canonical))
    .where(where)
    .orderBy(asc(participants.joinedAt), asc(participants.id))
  return found.map(({ row: { cardMadeAt, ...participant }, learnerId, kind }) => ({
    ...participant,
    learnerId,
    hasCard: kind === 'card' || kind === 'account',
    hasAccount: kind === 'account',
  }))
}

/** Everybody who was there, in the order in which they came. */
export async function listParticipants(workshopId: string): Promise<Participant[]> {
  return select(eq(participants.workshopId, workshopId))
}

/** Those whose turns are taken on this device. */
export async function listRoomParticipants(roomId: string): Promise<Participant[]> {
  return select(eq(participants.roomId, roomId))
}

/** The one of this workshop whose path this is; null where she is not in it. */
export async function findParticipant({
  workshopId,
  learnerId,
}: {
  workshopId: string
  learnerId: string
}): Promise<Participant | null> {
  const [participant] = await select(and(eq(participants.workshopId, workshopId), eq(canonical, learnerId)))
  return participant ?? null
}

export async function moveToRoom({ participantId, roomId }: { participantId: string; roomId: string }): Promise<void> {
  await db().update(participants).set({ roomId }).where(eq(participants.id, participantId))
}

/** Notes that she asked for help, from the first time on, or that somebody came. */
export async function setHelp({ participantId, at }: { participantId: string; at: Date | null }): Promise<void> {
  const hers = eq(participants.id, participantId)
  await db()
    .update(participants)
    .set({ helpAskedAt: at })
    .where(at ? and(hers, isNull(participants.helpAskedAt)) : hers)
}

/** Counts one more person who gives no name and uses no device of ours. */
export async function insertNameless({
  id,
  workshopId,
  at,
}: {
  id: string
  workshopId: string
  at: Date
}): Promise<void> {
  await db().insert(participants).values({ id, workshopId, joinedAt: at })
}

/** Takes back the last one that was counted so; nobody who came with a code is touched. */
export async function deleteLastNameless(workshopId: string): Promise<void> {
  const last = db()
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.workshopId, workshopId),
        isNull(participants.learnerId),
        isNull(participants.firstName),
        isNull(participants.pictogram),
      ),
    )
    .orderBy(desc(participants.joinedAt), desc(participants.id))
    .limit(1)
  await db().delete(participants).where(inArray(participants.id, last))
}

/** Notes who has made a card since she came. */
export async function markCards({ workshopId, at }: { workshopId: string; at: Date }): Promise<void> {
  const withCard = db()
    .select({ id: learners.id })
    .from(learners)
    .where(inArray(learners.kind, ['card', 'account']))
  await db()
    .update(participants)
    .set({ cardMadeAt: at })
    .where(
      and(
        eq(participants.workshopId, workshopId),
        isNull(participants.cardMadeAt),
        sql`coalesce((select ${sql.identifier('learner_id')} from ${learnerMembers}
          where member_id = ${participants.learnerId}), ${participants.learnerId}) in ${withCard}`,
      ),
    )
}
