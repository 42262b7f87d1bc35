import type { PeriodId } from './period.ts'
import { type CountRow, type CountTable, type NestedCounts, protect, sumCounts } from './protect.ts'

/** In the counters, stands for "at least one course": it counts people. */
export const anyCourse = ''

/** Sums of counters of one branch (a unit, with all that is below it where the page asks so) in one course. */
export type Cell = {
  branchId: string
  courseId: string
  /** Up to the end of both periods, since the beginning. */
  started: number
  /** Before the longer period, in its first half only, and in the shorter period. */
  finishedBefore: number
  finishedEarlier: number
  finishedLately: number
}

/** The nested measures of a cell in each period: see `protectSlices`. */
export const measuresIn = { 'six-mois': countsOfSixMonths, 'douze-mois': countsOfTwelveMonths }

/** What one period shows of a unit: a table of its branches for each course and for any course, and one of its courses. */
export type Slices = { branches: ReadonlyMap<string, CountTable>; courses: CountTable }
export type PeriodSlices = Record<PeriodId, Slices>
export type Given = { cells: readonly Cell[]; branchIds: readonly string[]; k: number }

/**
 * Masks all the tables of one unit together, so that none of them opens another.
 *
 * Counted in a period: those who had a course to finish, that is who have started by its end and had not finished
 * before it. Finished ones are a part of them, and the rest is on the way. So the measures are nested, and the two
 * periods differ by one group only, those who finished in the first half of the longer one. That group is a third
 * measure of the longer period: it is shown in no column, and protected like the others, so that a reader who
 * subtracts a period from the other finds k people or nobody.
 *
 * A mask goes from the wide to the narrow, never back:
 * - a course hidden in the table of courses is hidden in its own page;
 * - a branch hidden for "any course" is hidden in each course: its people in one course would be a lower bound;
 * - what the shorter period hides, the longer one hides: both share who is on the way.
 * So the people of hidden branches form one pool in every table, and could be moved inside it without a trace.
 *
 * Courses have no true total, since a person may follow several. They are masked as if they had one: a reader may know
 * that nobody follows two.
 */
export function protectSlices({ cells, branchIds, k }: Given): PeriodSlices {
  const { short, long } = maskings({ cells, branchIds, k })
  const narrower = maskSlices(short)
  return { 'six-mois': narrower, 'douze-mois': maskSlices(long, narrower) }
}

/** The numbers of a unit as a whole, in one period: people, and people by course. */
export type UnitNumbers = { people: CountTable; courses: CountTable }
type Reader = (branchId: string, courseId: string) => NestedCounts | undefined
type Masking = {
  read: Reader
  measures: number
  branchIds: readonly string[]
  courseIds: readonly string[]
  k: number
}

/** What `protectSlices` decides first: enough for a unit that stands as one row in a wider table. */
export function protectUnit({ cells, branchIds, k }: Given): Record<PeriodId, UnitNumbers> {
  const { short, long } = maskings({ cells, branchIds, k })
  const narrower = maskUnit(short)
  return { 'six-mois': narrower, 'douze-mois': maskUnit(long, narrower) }
}

function maskings({ cells, branchIds, k }: Given): { short: Masking; long: Masking } {
  const courseIds = [...new Set(cells.map(cell => cell.courseId))].filter(id => id !== anyCourse).sort()
  const masking = (period: PeriodId, measures: number) => ({
    read: reader(cells, measuresIn[period]),
    measures,
    branchIds,
    courseIds,
    k,
  })
  return { short: masking('six-mois', 2), long: masking('douze-mois', 3) }
}

function maskUnit(masking: Masking, mask?: UnitNumbers): UnitNumbers {
  const { courseIds, measures, k } = masking
  const rows = rowsIn(masking, anyCourse)
  const people = protect(
    { total: mask && !mask.people.total ? null : sumRows(rows, measures), rows: hideAs([mask?.people], rows) },
    k,
  )
  const allCourses = courseIds.map(id => ({ id, counts: sumRows(rowsIn(masking, id), measures) }))
  const courses = protect(
    { total: people.total && sumRows(allCourses, measures), rows: hideAs([mask?.courses], allCourses) },
    k,
  )
  return { people, courses }
}

function maskSlices(masking: Masking, mask?: Slices): Slices {
  const narrower = mask?.branches.get(anyCourse)
  const { people, courses } = maskUnit(masking, mask && narrower && { people: narrower, courses: mask.courses })
  const branches = courses.rows.map(({ id, counts }) => {
    const rows = hideAs([people, mask?.branches.get(id)], rowsIn(masking, id))
    return [id, protect({ total: counts, rows }, masking.k)] as const
  })
  return { branches: new Map([[anyCourse, people], ...branches]), courses }
}

function rowsIn({ branchIds, read, measures }: Masking, courseId: string): { id: string; counts: NestedCounts }[] {
  return branchIds.map(id => ({ id, counts: read(id, courseId) ?? sumCounts([], measures) }))
}

function sumRows(rows: readonly { counts: NestedCounts }[], measures: number): number[] {
  return sumCounts(
    rows.map(row => row.counts),
    measures,
  )
}

// Rows that are hidden in one of the masks. A mask that misses a row says nothing of it.
function hideAs(masks: (CountTable | undefined)[], rows: readonly CountRow[]): CountRow[] {
  const hidden = new Set(masks.flatMap(mask => mask?.rows ?? []).flatMap(row => (row.counts ? [] : [row.id])))
  return rows.map(row => (hidden.has(row.id) ? { id: row.id, counts: null } : row))
}

function reader(cells: readonly Cell[], countsOf: (cell: Cell) => number[]): Reader {
  const counts = new Map(cells.map(cell => [`${cell.branchId} ${cell.courseId}`, countsOf(cell)]))
  return (branchId, courseId) => counts.get(`${branchId} ${courseId}`)
}

function countsOfSixMonths(cell: Cell): number[] {
  return [open(cell) - cell.finishedEarlier, cell.finishedLately]
}

function countsOfTwelveMonths(cell: Cell): number[] {
  return [open(cell), cell.finishedEarlier + cell.finishedLately, cell.finishedEarlier]
}

// A course may be finished on a paper sheet that says nothing of its start: whoever finished has started.
function open({ started, finishedBefore, finishedEarlier, finishedLately }: Cell): number {
  return Math.max(started - finishedBefore, finishedEarlier + finishedLately)
}
