import { type CountRow, type CountTable, type NestedCounts, sumCounts } from './protect.ts'
import { anyCourse, type Cell, type PeriodSlices, protectSlices, type Slices } from './slices.ts'

/**
 * The tables of the whole network, with a CMCAS a row: each row is shown where the page of that CMCAS shows it, so that
 * both pages can be read side by side. A row that is safe can't be hidden here to cover another one, for it is open
 * there. So the totals of the network are the sums of the rows that are shown: they tell nothing of the hidden ones.
 */
export function protectNetwork({
  cells,
  branchIds,
  k,
}: {
  cells: readonly Cell[]
  branchIds: readonly string[]
  k: number
}): PeriodSlices {
  const own = branchIds.map(id => ({
    id,
    slices: protectSlices({ cells: cells.filter(cell => cell.branchId === id), branchIds: [id], k }),
  }))
  const courseIds = [...new Set(cells.map(cell => cell.courseId))].filter(id => id !== anyCourse).sort()
  return {
    'six-mois': gather(
      own.map(({ id, slices }) => ({ id, slices: slices['six-mois'] })),
      courseIds,
    ),
    'douze-mois': gather(
      own.map(({ id, slices }) => ({ id, slices: slices['douze-mois'] })),
      courseIds,
    ),
  }
}

function gather(own: { id: string; slices: Slices }[], courseIds: readonly string[]): Slices {
  const branches = new Map(
    [anyCourse, ...courseIds].map(courseId => {
      const rows = own.map(({ id, slices }) => ({ id, counts: slices.branches.get(courseId)?.total ?? null }))
      return [courseId, { total: sumOfShown(rows), rows }] as const
    }),
  )
  const rows = courseIds.map(id => ({ id, counts: branches.get(id)?.total ?? null }))
  return { branches, courses: { total: null, rows } satisfies CountTable }
}

function sumOfShown(rows: readonly CountRow[]): NestedCounts | null {
  const shown = rows.flatMap(row => (row.counts ? [row.counts] : []))
  return shown[0] ? sumCounts(shown, shown[0].length) : null
}
