import { and, asc, eq, ne, or } from 'drizzle-orm'
import { db } from '#db'
import { units } from '#db/schema'

export type UnitToChoose = { id: string; name: string }

/** The CMCAS and SLVie that somebody may say is hers: verified and active, by name; the fictional ones in a demonstration. */
export async function listUnitsToChoose(): Promise<UnitToChoose[]> {
  return db()
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(eq(units.active, true), or(eq(units.verified, true), eq(units.demo, true)), ne(units.kind, 'ccas')))
    .orderBy(asc(units.name))
}
