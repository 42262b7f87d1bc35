import type { PeriodId } from './period.ts'
import { type CountRow, type NestedCounts, sumCounts } from './protect.ts'
import {
  anyCourse,
  type Cell,
  type Given,
  measuresIn,
  type PeriodSlices,
  protectUnit,
  type Slices,
  type UnitNumbers,
} from './slices.ts'

/** One CMCAS, as its own page shows it. */
type Own = { id: string; cells: readonly Cell[]; numbers: Record<PeriodId, UnitNumbers> }

/**
 * The tables of the whole network, with a CMCAS a row: each row is shown where the page of that CMCAS shows it, so that
 * both pages can be read side by side. A row that is safe can't be hidden here to cover another one, for it is open
 * there. So the totals of the network are the sums of the rows that are shown: they tell nothing of the hidden ones.
 * A CMCAS where nobody is counted reads as zero.
 */
export function protectNetwork({ cells, branchIds, k }: Given): PeriodSlices {
  const cellsOf = new Map<string, Cell[]>(branchIds.map(id => [id, []]))
  for (const cell of cells) cellsOf.get(cell.branchId)?.push(cell)
  const all = [...cellsOf].map(([id, hers]) => ({
    id,
    cells: hers,
    numbers: protectUnit({ cells: hers, branchIds: [id], k }),
  }))
  const courseIds = [...new Set(cells.map(cell => cell.courseId))].filter(id => id !== anyCourse).sort()
  return {
    'six-mois': gather({ all, period: 'six-mois', courseIds }),
    'douze-mois': gather({ all, period: 'douze-mois', courseIds }),
  }
}

function gather({ all, period, courseIds }: { all: Own[]; period: PeriodId; courseIds: readonly string[] }): Slices {
  const branches = new Map(
    [anyCourse, ...courseIds].map(courseId => {
      const rows = all.map(own => ({ id: own.id, counts: countsOf({ own, period, courseId }) }))
      const total = sumOfShown(rows)
      return [courseId, { total, rows: total ? rows : rows.map(({ id }) => ({ id, counts: null })) }] as const
    }),
  )
  const rows = courseIds.map(id => ({ id, counts: branches.get(id)?.total ?? null }))
  return { branches, courses: { total: null, rows } }
}

function countsOf({ own, period, courseId }: { own: Own; period: PeriodId; courseId: string }): NestedCounts | null {
  const { people: shownPeople, courses } = own.numbers[period]
  const nobody = sumCounts([], period === 'six-mois' ? 2 : 3)
  const people = own.cells.find(cell => cell.courseId === anyCourse)
  if (!people || measuresIn[period](people)[0] === 0) return nobody
  // Even "nobody in this course" says something about each person of a small CMCAS.
  if (!shownPeople.total || courseId === anyCourse) return shownPeople.total
  const course = courses.rows.find(row => row.id === courseId)
  return course ? course.counts : nobody
}

function sumOfShown(rows: readonly CountRow[]): NestedCounts | null {
  const shown = rows.flatMap(row => (row.counts?.[0] ? [row.counts] : []))
  return shown[0] ? sumCounts(shown, shown[0].length) : null
}
