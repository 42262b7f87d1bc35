import type { EnrolledColumn } from './enrolled-column.ts'
import type { PeriodId } from './period.ts'
import { type CountRow, type NestedCounts, sumCounts } from './protect.ts'
import {
  anyCourse,
  type Cell,
  measuresIn,
  type PeriodSlices,
  protectUnit,
  type Slices,
  type UnitNumbers,
  withEnrolled,
} from './slices.ts'

/**
 * A cell of a CMCAS. For "any course" its branch is one of her sections, as on her own page; for a course it is the CMCAS
 * itself, since only her total is needed.
 */
export type NetworkCell = Cell & { cmcasId: string }
/** One CMCAS, as its own page shows it. */
type Own = { id: string; cells: readonly Cell[]; numbers: Record<PeriodId, UnitNumbers> }

/**
 * The tables of the whole network, with a CMCAS a row: each row is shown where the page of that CMCAS shows it, so that
 * both pages can be read side by side. A row that is safe can't be hidden here to cover another one, for it is open
 * there. So the totals of the network are the sums of the rows that are shown: they tell nothing of the hidden ones.
 * A CMCAS where nobody is counted reads as zero.
 * The column of those who are enrolled is shown where each of these pages shows it: it tells nothing that they do not.
 */
export function protectNetwork({
  cells,
  branchIds,
  k,
}: {
  cells: readonly NetworkCell[]
  branchIds: readonly string[]
  k: number
}): PeriodSlices {
  const cellsOf = new Map<string, Cell[]>(branchIds.map(id => [id, []]))
  for (const cell of cells) cellsOf.get(cell.cmcasId)?.push(cell)
  const all = [...cellsOf].map(([id, hers]) => {
    const places = [...new Set(hers.map(cell => cell.branchId))]
    return { id, cells: hers, numbers: protectUnit({ cells: hers, branchIds: places, k }) }
  })
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
  const columns = new Map(
    [...branches].map(([courseId, { total }]) => [courseId, total && columnOf({ all, period, courseId })] as const),
  )
  const shownCourses = rows.filter(row => row.counts).map(row => [row.id, columns.get(row.id)?.total] as const)
  const known = shownCourses.flatMap(([id, enrolled]) => (enrolled === undefined ? [] : [[id, enrolled] as const]))
  const total = known.reduce((sum, [, enrolled]) => sum + enrolled, 0)
  const ofCourses = known.length === shownCourses.length ? { total, rows: new Map(known) } : null
  return { branches, courses: { total: null, rows }, enrolled: { branches: columns, courses: ofCourses } }
}

type Place = { period: PeriodId; courseId: string }

// One CMCAS that hides the column, or that has enrolled people only, and it is hidden here.
function columnOf({ all, period, courseId }: Place & { all: readonly Own[] }): EnrolledColumn {
  const rows = new Map<string, number>()
  for (const own of all) {
    const counts = countsOf({ own, period, courseId })
    if (!counts) continue
    const enrolled = enrolledOf({ own, period, courseId })
    if (enrolled === null) return null
    rows.set(own.id, enrolled)
  }
  return { total: [...rows.values()].reduce((sum, count) => sum + count, 0), rows }
}

function enrolledOf({ own, period, courseId }: Place & { own: Own }): number | null {
  const { people, courses, enrolled } = own.numbers[period]
  if (own.cells.every(cell => withEnrolled[period](cell)[0] === 0)) return 0
  if (!people.total) return null
  if (courseId === anyCourse) return enrolled.people?.total ?? null
  if (!courses.rows.some(row => row.id === courseId)) return 0
  return enrolled.courses?.rows.get(courseId) ?? null
}

function countsOf({ own, period, courseId }: Place & { own: Own }): NestedCounts | null {
  const { people: shownPeople, courses } = own.numbers[period]
  const nobody = sumCounts([], period === 'six-mois' ? 2 : 3)
  const people = own.cells.filter(cell => cell.courseId === anyCourse)
  if (people.every(cell => measuresIn[period](cell)[0] === 0)) return nobody
  // Even "nobody in this course" says something about each person of a small CMCAS.
  if (!shownPeople.total || courseId === anyCourse) return shownPeople.total
  const course = courses.rows.find(row => row.id === courseId)
  return course ? course.counts : nobody
}

function sumOfShown(rows: readonly CountRow[]): NestedCounts | null {
  const shown = rows.flatMap(row => (row.counts?.[0] ? [row.counts] : []))
  return shown[0] ? sumCounts(shown, shown[0].length) : null
}
