import { nearReception } from './near-reception.ts'
import { findUnit, listReceptions, type Reception } from './unit-store.server.ts'

/** Where somebody of this unit (null: not known) meets a person near her. Null where nobody can tell: the page says how to find out. */
export async function findReceptionNear(unitId: string | null): Promise<Reception | null> {
  const [receptions, unit] = await Promise.all([listReceptions(), unitId ? findUnit(unitId) : null])
  return nearReception({ receptions, unitPath: unit?.path ?? null })
}
