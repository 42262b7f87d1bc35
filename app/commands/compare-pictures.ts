export type Difference = { table: string; lost: number; gained: number }

/**
 * The tables of two pictures of progress that are not the same: how many rows were only in the first, and how many
 * only in the second. A row that changed counts in both.
 */
export function comparePictures(before: Record<string, unknown[]>, after: Record<string, unknown[]>): Difference[] {
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return tables
    .map(table => ({
      table,
      lost: countMissing(before[table] ?? [], after[table] ?? []),
      gained: countMissing(after[table] ?? [], before[table] ?? []),
    }))
    .filter(({ lost, gained }) => lost + gained > 0)
}

function countMissing(rows: unknown[], others: unknown[]): number {
  const left = new Map<unknown, number>()
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1)
  return rows.filter(row => {
    const count = left.get(row) ?? 0
    left.set(row, count - 1)
    return count <= 0
  }).length
}
