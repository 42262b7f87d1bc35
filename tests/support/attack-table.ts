import type { CountTable } from '#app/features/reporting/protect.ts'

type Bound = { low: number; high: number; isEmptyEverywhere: boolean }
/** A sum of variables of which the value is known. */
type Equation = { variables: number[]; sum: number }

/**
 * What a reader can prove about each hidden number of a table, from what it shows: rows, total, nesting, and that a
 * hidden row holds somebody where empty rows stay visible. Written on its own, with no code of the mask.
 * Answers bounds on each hidden measure and on each difference between two measures that follow each other.
 */
export function boundsOf({ total, rows }: CountTable): Bound[] {
  const hidden = rows.filter(row => !row.counts)
  if (!total || hidden.length === 0) return []
  const left = total.map((all, m) => all - rows.reduce((sum, row) => sum + (row.counts?.[m] ?? 0), 0))
  const steps = left.map((value, m) => value - (left[m + 1] ?? 0))
  const emptyStep = total.map((value, m) => value === (total[m + 1] ?? 0))
  const size = left.length
  const someAreShown = hidden.length < rows.length

  // Variables of a row: its measures, then its steps from one measure to the next.
  const at = (row: number, variable: number) => row * 2 * size + variable
  const low: number[] = hidden.flatMap(() =>
    left.map((_, m) => (m === 0 && someAreShown ? 1 : 0)).concat(left.map(() => 0)),
  )
  const high = low.map(() => left[0] ?? 0)
  const columns: Equation[] = [...left, ...steps].map((sum, variable) => ({
    variables: hidden.map((_, row) => at(row, variable)),
    sum,
  }))
  for (let changed = true; changed; ) {
    const before = JSON.stringify([low, high])
    for (const equation of columns) tighten(equation, low, high)
    for (const row of hidden.keys()) for (let m = 0; m < size; m += 1) nest(row, m)
    changed = before !== JSON.stringify([low, high])
  }
  return low.map((value, variable) => {
    const m = variable % (2 * size)
    const isEmptyEverywhere = m < size ? total[m] === 0 : emptyStep[m - size] === true
    return { low: value, high: high[variable] ?? 0, isEmptyEverywhere }
  })

  // measure = step + next measure
  function nest(row: number, m: number): void {
    const [whole, step, inner] = [at(row, m), at(row, size + m), m + 1 < size ? at(row, m + 1) : null]
    const get = (bounds: number[], variable: number | null) => (variable === null ? 0 : (bounds[variable] ?? 0))
    low[whole] = Math.max(get(low, whole), get(low, step) + get(low, inner))
    high[whole] = Math.min(get(high, whole), get(high, step) + get(high, inner))
    for (const [one, other] of [
      [step, inner],
      [inner, step],
    ] as const) {
      if (one === null) continue
      low[one] = Math.max(get(low, one), get(low, whole) - get(high, other))
      high[one] = Math.min(get(high, one), get(high, whole) - get(low, other))
    }
  }
}

function tighten({ variables, sum }: Equation, low: number[], high: number[]): void {
  for (const variable of variables) {
    const others = variables.filter(other => other !== variable)
    const lowOthers = others.reduce((all, other) => all + (low[other] ?? 0), 0)
    const highOthers = others.reduce((all, other) => all + (high[other] ?? 0), 0)
    low[variable] = Math.max(low[variable] ?? 0, sum - highOthers)
    high[variable] = Math.min(high[variable] ?? 0, sum - lowOthers)
  }
}

/** Every table of two measures that agrees with what a masked one shows. Only for small numbers. */
export function worldsOf({ total, rows }: CountTable): CountTable[] {
  const hidden = rows.filter(row => !row.counts)
  const [wide = 0, narrow = 0] = (total ?? []).map(
    (all, m) => all - rows.reduce((sum, row) => sum + (row.counts?.[m] ?? 0), 0),
  )
  const worlds: CountTable[] = []
  for (const inner of splits(narrow, hidden.length)) {
    for (const outer of splits(wide - narrow, hidden.length)) {
      const filled = hidden.map((row, index) => {
        const finished = inner[index] ?? 0
        return { id: row.id, counts: [finished + (outer[index] ?? 0), finished] }
      })
      worlds.push({ total, rows: rows.map(row => filled.find(({ id }) => id === row.id) ?? row) })
    }
  }
  return worlds
}

function splits(sum: number, into: number): number[][] {
  if (into <= 1) return [[sum]]
  return Array.from({ length: sum + 1 }, (_, first) =>
    splits(sum - first, into - 1).map(rest => [first, ...rest]),
  ).flat()
}
