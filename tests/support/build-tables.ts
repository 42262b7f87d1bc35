import fc from 'fast-check'
import { type CountTable, sumCounts } from '#app/features/reporting/protect.ts'

const part = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 4, arbitrary: fc.integer({ min: 8, max: 60 }) },
)
export const threshold = fc.integer({ min: 5, max: 14 })

/** Tables with all their numbers, of small, middle and empty groups alike. */
export function tables({
  measures = { min: 1, max: 4 },
  rows = { min: 0, max: 9 },
  parts = part,
} = {}): fc.Arbitrary<CountTable> {
  return fc
    .integer(measures)
    .chain(length =>
      fc
        .array(fc.array(parts, { minLength: length, maxLength: length }), { minLength: rows.min, maxLength: rows.max })
        .map(groups => tableOf(groups.map(fromParts))),
    )
}

/** [to start, on the way, finished] gives [enrolled, started, finished]. */
export function fromParts(parts: number[]): number[] {
  return parts.map((_, index) => parts.slice(index).reduce((sum, value) => sum + value, 0))
}

export function tableOf(counts: number[][]): CountTable {
  const rows = counts.map((row, index) => ({ id: `row-${index}`, counts: row }))
  return { total: sumCounts(counts, counts[0]?.length ?? 1), rows }
}

export function hiddenIds(table: CountTable): string[] {
  return table.rows.filter(row => !row.counts).map(row => row.id)
}
