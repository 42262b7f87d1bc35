import { type CountRow, type CountTable, hideAs, type NestedCounts, partsOf, protect, sumCounts } from './protect.ts'

/** How many people are enrolled, in a whole table and in each row that it shows; null where the column is hidden. */
export type EnrolledColumn = { total: number; rows: ReadonlyMap<string, number> } | null

/**
 * Says how many are enrolled in each group of a table, or null: the whole column is shown or hidden, never a cell.
 * `mask`: the table without this column, protected. `rows`: all its groups, with enrolled before the same measures.
 * Enrolled cuts one more part from a group, the people who have not started. The column never changes the mask: it is
 * shown only where the mask, with the wider measure, would hide the same rows and the same total.
 *
 * Shown, it is a table that `protect` lets through. Hidden, it tells one thing: somewhere in the table, the people to
 * start are few. That must not point at a group, whatever the reader has from another table:
 * - The answer depends on the rows that are shown and on the sum of the hidden ones. It is the same when two hidden rows
 *   change places.
 * - She may know from a wider table how many are to start in all. So the column needs more than k of them, and
 *   one more for each hidden row past the second: hidden with k in all, two groups would both be known to be under k.
 * - Where one group holds everybody, a column shown at zero and hidden from 1 to k - 1 would name a small group. There
 *   zero is hidden too.
 * Rows that hold nobody weigh nothing: the network, which does not know them, answers like the page of a CMCAS.
 */
export function enrolledColumn({
  mask,
  rows,
  k,
}: {
  mask: CountTable
  rows: readonly { id: string; counts: NestedCounts }[]
  k: number
}): EnrolledColumn {
  if (!mask.total) return null
  const masked = hideAs([mask], rows)
  const held = masked.filter((_, index) => rows[index]?.counts[0] !== 0)
  const total = sumCounts(
    rows.map(row => row.counts),
    mask.total.length + 1,
  )
  const [toStart = 0] = partsOf(total)
  const hidden = held.filter(row => !row.counts).length
  if (toStart === 0 ? held.length < 2 : toStart < k + Math.max(1, hidden - 1)) return null
  const wider = protect({ total, rows: held }, k)
  if (!wider.total || wider.rows.some((row, index) => !row.counts && held[index]?.counts)) return null
  return { total: total[0] ?? 0, rows: new Map(masked.flatMap(enrolledIn)) }
}

function enrolledIn({ id, counts }: CountRow): [string, number][] {
  return counts ? [[id, counts[0] ?? 0]] : []
}
