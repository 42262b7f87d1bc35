import { and, asc, eq, like, or } from 'drizzle-orm'
import { db } from '#db'
import { receptions, units } from '#db/schema'

export type Unit = typeof units.$inferSelect
export type Reception = { name: string; address: string; phone: string | null; openingHours: string; demo: boolean }

export async function findUnit(unitId: string): Promise<Unit | null> {
  const [unit] = await db().select().from(units).where(eq(units.id, unitId))
  return unit ?? null
}

/** The units at these paths and all that stand below them, in the order of their names. */
export async function listUnitsUnder(paths: string[]): Promise<Unit[]> {
  if (paths.length === 0) return []
  return db()
    .select()
    .from(units)
    .where(and(eq(units.active, true), or(...paths.map(path => like(units.path, `${path}%`)))))
    .orderBy(asc(units.name))
}

/** The places where a person can be met, in the order of their names, each with the path of its unit. */
export async function listReceptions(): Promise<(Reception & { path: string })[]> {
  const rows = await db()
    .select({ reception: receptions, path: units.path })
    .from(receptions)
    .innerJoin(units, eq(units.id, receptions.unitId))
    .orderBy(asc(receptions.name))
  return rows.map(({ reception, path }) => ({ ...reception, path }))
}
