/** The threshold shown by default: no number on fewer people than this. */
export const defaultThreshold = 10
/** Under this, no setting is accepted. */
export const lowestThreshold = 5

/**
 * How many people of one group, widest measure first, each one a part of the one before:
 * [enrolled, started, finished], or only the measures that a page shows.
 */
export type NestedCounts = readonly number[]
/** `counts: null` is a suppressed cell. */
export type CountRow = { id: string; counts: NestedCounts | null }
/** `total` counts the people of all rows together, suppressed ones included; null where it is hidden too. */
export type CountTable = { total: NestedCounts | null; rows: readonly CountRow[] }

/**
 * Hides the rows, and if need be the total, from which a reader could learn something about fewer than `k` people.
 * The answer is a table of the same shape, so that the page, the export and a second pass all go through here.
 * Throws a RangeError where k is under 5, a measure is wider than the one before, or the rows exceed the total.
 *
 * The reader we hold against has all the tables of the product (other pages, other accounts), knows this code, and
 * knows that the measures are nested. She subtracts measures, rows from totals, a period from another.
 * She does not hold what the platform never shows, such as who works in a section, or last month's export.
 *
 * 1. Nested measures cut a group into disjoint parts: never started, on the way, finished. All that can be computed
 *    from a row is a sum of parts. A row may be shown if each part is at least k, or empty in a group of 2k or more:
 *    "0 %" and "100 %" of a small group say something about each of its people.
 * 2. The hidden rows are a pool, known by subtraction. In each part the pool holds k people, plus one for each other
 *    hidden row: whatever is known of the others, each of them may still be a group of k. Failing that, more rows go.
 *    A part which is empty in the whole table tells nothing about a row in particular.
 * 3. Rows leave in the order of what they could bear (`safety`), which does not depend on k: a greater k hides at least
 *    as much. Equal rows leave together, whatever their names. So two hidden rows could change places without a trace,
 *    and nobody can tell which one was small.
 * 4. A row where nobody is counted stays, and reads as zero: it holds no one to protect.
 *    Where all the others are hidden it goes too, so that nothing is known of how the pool is spread.
 *
 * A row that arrives hidden stays hidden: that is how `slices.ts` carries a mask from one table to another.
 */
export function protect(table: CountTable, k: number): CountTable {
  checkThreshold(k)
  checkTable(table)
  const { total, rows } = table
  if (!total || safety(total) < k) return hideAll(rows, null)

  const hidden = new Set(rows.filter(row => !row.counts).map(row => row.id))
  let last: NestedCounts | null = null
  for (const { id, counts, bears } of leastSafeFirst(rows)) {
    const mayStay = bears >= k && isPoolSafe({ total, rows, hidden, k })
    if (mayStay && !(last && compareCounts(counts, last) === 0)) break
    hidden.add(id)
    last = counts
  }
  if (isPoolSafe({ total, rows, hidden, k })) {
    return { total, rows: rows.map(row => (hidden.has(row.id) ? { id: row.id, counts: null } : row)) }
  }
  return hideAll(rows, rows.length > 1 ? total : null)
}

/** The parts of a group that the measures tell apart: [enrolled, started, finished] gives [to start, on the way, finished]. */
export function partsOf(counts: NestedCounts): number[] {
  return counts.map((count, index) => count - (counts[index + 1] ?? 0))
}

/** Adds groups that share nobody, measure by measure. */
export function sumCounts(groups: readonly NestedCounts[], measures: number): number[] {
  // A plain loop: the page of the network comes here thousands of times.
  const sums = new Array<number>(measures).fill(0)
  for (const counts of groups) for (let m = 0; m < measures; m += 1) sums[m] = (sums[m] ?? 0) + (counts[m] ?? 0)
  return sums
}

// The greatest k for which a group may be shown.
function safety(counts: NestedCounts): number {
  const [everyone = 0] = counts
  return Math.min(...partsOf(counts).map(part => (part > 0 ? part : Math.floor(everyone / 2))))
}

function leastSafeFirst(rows: readonly CountRow[]) {
  return rows
    .flatMap(({ id, counts }) => (counts && counts[0] !== 0 ? [{ id, counts, bears: safety(counts) }] : []))
    .sort((a, b) => a.bears - b.bears || compareCounts(a.counts, b.counts))
}

function compareCounts(a: NestedCounts, b: NestedCounts): number {
  return a.map((count, index) => count - (b[index] ?? 0)).find(difference => difference !== 0) ?? 0
}

type Pool = { total: NestedCounts; rows: readonly CountRow[]; hidden: ReadonlySet<string>; k: number }

function isPoolSafe({ total, rows, hidden, k }: Pool): boolean {
  if (hidden.size === 0) return true
  if (hidden.size === 1) return false
  const shown = rows.flatMap(row => (row.counts && !hidden.has(row.id) ? [row.counts] : []))
  const shownSum = sumCounts(shown, total.length)
  const pool = partsOf(total.map((count, index) => count - (shownSum[index] ?? 0)))
  return partsOf(total).every((part, index) => part === 0 || (pool[index] ?? 0) >= k + hidden.size - 1)
}

/** Hides the rows that one of the masks hides. A mask that misses a row says nothing of it. */
export function hideAs(masks: readonly (CountTable | undefined)[], rows: readonly CountRow[]): CountRow[] {
  const hidden = new Set(masks.flatMap(mask => mask?.rows ?? []).flatMap(row => (row.counts ? [] : [row.id])))
  return rows.map(row => (hidden.has(row.id) ? { id: row.id, counts: null } : row))
}

function hideAll(rows: readonly CountRow[], total: NestedCounts | null): CountTable {
  return { total, rows: rows.map(({ id }) => ({ id, counts: null })) }
}

/** Refuses a threshold that protects nobody. */
export function checkThreshold(k: number): void {
  if (!Number.isInteger(k) || k < lowestThreshold) {
    throw new RangeError(`The anonymity threshold is a whole number from ${lowestThreshold} up, not ${k}.`)
  }
}

function checkTable({ total, rows }: CountTable): void {
  if (!total) return
  const known = rows.flatMap(row => (row.counts ? [row.counts] : []))
  const knownSum = sumCounts(known, total.length)
  const rest = total.map((count, index) => count - (knownSum[index] ?? 0))
  const allKnown = known.length === rows.length
  if (allKnown && rest.some(count => count !== 0)) throw new RangeError('The rows do not add up to the total.')
  for (const counts of [total, rest, ...known]) {
    if (counts.length !== total.length || partsOf(counts).some(part => part < 0 || !Number.isInteger(part))) {
      throw new RangeError(`Not nested counts of ${total.length} measures: ${counts.join(', ')}.`)
    }
  }
}
