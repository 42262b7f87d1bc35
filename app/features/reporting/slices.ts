import { type EnrolledColumn, enrolledColumn } from './enrolled-column.ts'
import type { PeriodId } from './period.ts'
import { type CountTable, hideAs, type NestedCounts, protect, sumCounts } from './protect.ts'

/** In the counters, stands for "at least one course": it counts people. */
export const anyCourse = ''

/** Sums of counters of one branch (a unit, with all that is below it where the page asks so) in one course. */
export type Cell = {
  branchId: string
  courseId: string
  /** Up to the end of both periods, since the beginning. */
  enrolled: number
  started: number
  /** Before the longer period, in its first half only, and in the shorter period. */
  finishedBefore: number
  finishedEarlier: number
  finishedLately: number
}

/** The nested measures of a cell in each period: see `protectSlices`. */
export const measuresIn = { 'six-mois': countsOfSixMonths, 'douze-mois': countsOfTwelveMonths }
/** The same, after a wider one: all who are enrolled by the end of the period and had not finished before it. */
export const withEnrolled = { 'six-mois': withEnrolledOfSixMonths, 'douze-mois': withEnrolledOfTwelveMonths }

/** What one period shows of a unit: a table of its branches for each course and for any course, and one of its courses. */
export type Slices = {
  branches: ReadonlyMap<string, CountTable>
  courses: CountTable
  /** The column of those who are enrolled, for each of these tables. */
  enrolled: { branches: ReadonlyMap<string, EnrolledColumn>; courses: EnrolledColumn }
}
export type PeriodSlices = Record<PeriodId, Slices>
type Given = { cells: readonly Cell[]; branchIds: readonly string[]; k: number }

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
 * The column of those who are enrolled follows the same way: where it is hidden in the wide, so it is in the narrow. A
 * course that shows it would clear itself, and leave the suspicion to the others. The two periods have the same people
 * to start, so that column adds no difference between them.
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
export type UnitNumbers = {
  people: CountTable
  courses: CountTable
  enrolled: { people: EnrolledColumn; courses: EnrolledColumn }
}
type Reader = (branchId: string, courseId: string) => NestedCounts | undefined
type Masking = {
  read: Reader
  /** The same measures after a wider one: enrolled. */
  readEnrolled: Reader
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
    readEnrolled: reader(cells, withEnrolled[period]),
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
  const ofPeople =
    !mask || mask.enrolled.people ? enrolledColumn({ mask: people, rows: enrolledRows(masking, anyCourse), k }) : null
  const inCourses = () => courseIds.map(id => ({ id, counts: sumRows(enrolledRows(masking, id), measures + 1) }))
  const ofCourses =
    ofPeople && (!mask || mask.enrolled.courses) ? enrolledColumn({ mask: courses, rows: inCourses(), k }) : null
  return { people, courses, enrolled: { people: ofPeople, courses: ofCourses } }
}

function maskSlices(masking: Masking, mask?: Slices): Slices {
  const { people, courses, enrolled } = maskUnit(masking, mask && unitNumbersOf(mask))
  const branches = courses.rows.map(({ id, counts }) => {
    const rows = hideAs([people, mask?.branches.get(id)], rowsIn(masking, id))
    return [id, protect({ total: counts, rows }, masking.k)] as const
  })
  const columns = branches.map(([id, table]) => {
    const isOpen = enrolled.courses && (!mask || mask.enrolled.branches.get(id))
    const column = isOpen ? enrolledColumn({ mask: table, rows: enrolledRows(masking, id), k: masking.k }) : null
    return [id, column] as const
  })
  return {
    branches: new Map([[anyCourse, people], ...branches]),
    courses,
    enrolled: { branches: new Map([[anyCourse, enrolled.people], ...columns]), courses: enrolled.courses },
  }
}

function unitNumbersOf({ branches, courses, enrolled }: Slices): UnitNumbers {
  return {
    people: branches.get(anyCourse) ?? { total: null, rows: [] },
    courses,
    enrolled: { people: enrolled.branches.get(anyCourse) ?? null, courses: enrolled.courses },
  }
}

function rowsIn({ branchIds, read, measures }: Masking, courseId: string): { id: string; counts: NestedCounts }[] {
  const nobody = sumCounts([], measures)
  return branchIds.map(id => ({ id, counts: read(id, courseId) ?? nobody }))
}

function enrolledRows(masking: Masking, courseId: string): { id: string; counts: NestedCounts }[] {
  return rowsIn({ ...masking, read: masking.readEnrolled, measures: masking.measures + 1 }, courseId)
}

function sumRows(rows: readonly { counts: NestedCounts }[], measures: number): number[] {
  return sumCounts(
    rows.map(row => row.counts),
    measures,
  )
}

function reader(cells: readonly Cell[], countsOf: (cell: Cell) => number[]): Reader {
  const counts = new Map(cells.map(cell => [cell.courseId, new Map<string, number[]>()]))
  for (const cell of cells) counts.get(cell.courseId)?.set(cell.branchId, countsOf(cell))
  return (branchId, courseId) => counts.get(courseId)?.get(branchId)
}

function countsOfSixMonths(cell: Cell): number[] {
  return [open(cell) - cell.finishedEarlier, cell.finishedLately]
}

function countsOfTwelveMonths(cell: Cell): number[] {
  return [open(cell), cell.finishedEarlier + cell.finishedLately, cell.finishedEarlier]
}

function withEnrolledOfSixMonths(cell: Cell): number[] {
  return widen(countsOfSixMonths(cell), cell.enrolled - cell.finishedBefore - cell.finishedEarlier)
}

function withEnrolledOfTwelveMonths(cell: Cell): number[] {
  return widen(countsOfTwelveMonths(cell), cell.enrolled - cell.finishedBefore)
}

function widen(counts: number[], enrolled: number): number[] {
  return [Math.max(enrolled, counts[0] ?? 0), ...counts]
}

// A course may be finished on a paper sheet that says nothing of its start: whoever finished has started.
function open({ started, finishedBefore, finishedEarlier, finishedLately }: Cell): number {
  return Math.max(started - finishedBefore, finishedEarlier + finishedLately)
}
