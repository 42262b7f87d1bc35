import { and, desc, eq, gt, isNotNull, isNull, like, or, sql } from 'drizzle-orm'
import { atomically, db } from '#db'
import { learners, participants, sessions, units, workshops } from '#db/schema'
import type { Workshop } from './workshop.ts'

type NewWorkshop = typeof workshops.$inferInsert
type Row = { workshops: typeof workshops.$inferSelect; learners: { displayName: string | null } | null }

/** Adds a workshop. False where another one, of any day, has this code. */
export async function insertWorkshop(workshop: NewWorkshop): Promise<boolean> {
  const added = await db().insert(workshops).values(workshop).onConflictDoNothing().returning({ id: workshops.id })
  return added.length === 1
}

// An account is named « Karim, accueil »: people know the part before the comma.
function toWorkshop({ workshops: row, learners: helper }: Row): Workshop {
  return { ...row, helperName: helper?.displayName?.split(',')[0]?.trim() || 'la personne qui anime' }
}

function selected() {
  return db()
    .select({ workshops, learners: { displayName: learners.displayName } })
    .from(workshops)
    .leftJoin(learners, eq(learners.id, workshops.helperId))
}

export async function findWorkshop(id: string): Promise<Workshop | null> {
  const [row] = await selected().where(eq(workshops.id, id))
  return row ? toWorkshop(row) : null
}

export async function findWorkshopByCode(code: string): Promise<Workshop | null> {
  const [row] = await selected().where(eq(workshops.code, code))
  return row ? toWorkshop(row) : null
}

export type ListedWorkshop = Pick<Workshop, 'id' | 'title' | 'startsAt' | 'expiresAt' | 'closedAt'> & {
  unitName: string
  present: number
}

/** The latest workshops of these units and of those below them. */
export async function listWorkshops({ paths, limit }: { paths: string[]; limit: number }): Promise<ListedWorkshop[]> {
  if (paths.length === 0) return []
  const present = sql<number>`(select count(*) from ${participants} where ${participants.workshopId} = ${workshops.id})`
  const { id, title, startsAt, expiresAt, closedAt } = workshops
  const found = await db()
    .select({ id, title, startsAt, expiresAt, closedAt, unitName: units.name, present })
    .from(workshops)
    .innerJoin(units, eq(units.id, workshops.unitId))
    .where(or(...paths.map(path => like(units.path, `${path}%`))))
    .orderBy(desc(workshops.startsAt), desc(workshops.id))
    .limit(limit)
  // PostgreSQL counts in a type that arrives as text.
  return found.map(row => ({ ...row, present: Number(row.present) }))
}

/**
 * Ends a workshop. Its shared devices are nobody's from then on; on her own device, each person goes on,
 * as if she had come without the code.
 */
export async function endWorkshop({ id, at }: { id: string; at: Date }): Promise<void> {
  await atomically(tx => [
    tx
      .update(workshops)
      .set({ closedAt: at })
      .where(and(eq(workshops.id, id), isNull(workshops.closedAt), gt(workshops.expiresAt, at))),
    tx.delete(sessions).where(and(eq(sessions.workshopId, id), isNotNull(sessions.roomId))),
    tx.update(sessions).set({ workshopId: null }).where(eq(sessions.workshopId, id)),
  ])
}
