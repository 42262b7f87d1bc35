/**
 * The reception that is near somebody of this unit: its own, or else that of the nearest unit above it, or else one below
 * it. Null where there is none, and where her unit is not known and several may be hers.
 */
export function nearReception<R extends { path: string }>({
  receptions,
  unitPath,
}: {
  receptions: R[]
  unitPath: string | null
}): R | null {
  if (unitPath === null) return receptions.length === 1 ? (receptions[0] ?? null) : null
  const above = receptions.filter(({ path }) => unitPath.startsWith(path))
  const [nearest] = above.sort((one, other) => other.path.length - one.path.length)
  return nearest ?? receptions.find(({ path }) => path.startsWith(unitPath)) ?? null
}
