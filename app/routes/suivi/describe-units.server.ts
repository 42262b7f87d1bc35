import { seeFollowUp, type Viewer } from '#app/features/accounts/index.ts'
import { listUnitsUnder, rootUnitId, type Unit } from '#app/features/network/index.server.ts'

export type UnitLine = { id: string; name: string; address: string; sectionCount: number }

/**
 * The units that she follows. `only` is the one to open at once, where her role stands on a single CMCAS or SLVie;
 * otherwise she chooses: the CCAS first, then each CMCAS by name.
 */
export async function describeUnits(viewer: Viewer): Promise<{ only: string | null; lines: UnitLine[] }> {
  const units = await listUnitsUnder(seeFollowUp.paths(viewer))
  const tops = units.filter(unit => !units.some(other => other !== unit && unit.path.startsWith(other.path)))
  const [top] = tops
  if (top && tops.length === 1 && top.kind !== 'ccas') return { only: addressOf(top), lines: [] }
  const chosen = units.filter(unit => unit.kind !== 'slvie' || tops.includes(unit))
  const lines = chosen.map(unit => ({
    id: unit.id,
    name: unit.name,
    address: addressOf(unit),
    sectionCount: units.filter(other => other.kind === 'slvie' && other.parentId === unit.id).length,
  }))
  return { only: null, lines: lines.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr')) }
}

function rank({ id }: UnitLine): number {
  return id === rootUnitId ? 0 : 1
}

function addressOf({ id }: Unit): string {
  return `/suivi/${id}`
}
