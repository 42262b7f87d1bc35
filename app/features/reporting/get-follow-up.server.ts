import type { EnrolledColumn } from './enrolled-column.ts'
import type { Figures, FollowUp, FollowUpRow, FollowUpUnit } from './follow-up.ts'
import { type Branch, listBranches, listCells, listFinishedByMonth, type Scope } from './follow-up-store.server.ts'
import { protectNetwork } from './network-slices.ts'
import { addMonths, monthsOf, type PeriodId, periodIds, periodOf } from './period.ts'
import { type CountTable, checkThreshold, defaultThreshold, type NestedCounts } from './protect.ts'
import { anyCourse, protectSlices, type Slices } from './slices.ts'
import { protectNetworkTrend, protectTrend, type Series, type Trend } from './trend.ts'

const removedCourse = 'Cours retiré du catalogue'

/**
 * Gets what the follow-up page of a unit shows, masked: nothing else may leave this feature.
 * A section's page shows what its CMCAS shows of it, or a section hidden there could be read here.
 * Who may see the unit is decided before. A course that nobody knows is read as "all courses".
 * Throws a RangeError where the threshold is under 5.
 */
export async function getFollowUp({
  unit,
  period: periodId,
  courseId,
  courseTitles,
  asOf,
  threshold: k = defaultThreshold,
}: {
  unit: FollowUpUnit
  period: PeriodId
  courseId: string | null
  courseTitles: ReadonlyMap<string, string>
  asOf: Date
  threshold?: number
}): Promise<FollowUp> {
  checkThreshold(k)
  const scope = scopeOf(unit)
  const longest = periodOf('douze-mois', asOf)
  const [branches, cells] = await Promise.all([listBranches(scope), listCells(scope, longest)])
  const branchIds = branches.map(branch => branch.id)
  const mask = scope.kind === 'ccas' ? protectNetwork : protectSlices
  const slices = mask({ cells, branchIds, k })

  const title = (id: string) => courseTitles.get(id) ?? removedCourse
  const counted = slices['six-mois'].courses.rows.map(row => row.id)
  const choices = [...new Set([...counted, ...courseTitles.keys()])].map(id => ({ id, title: title(id) })).sort(byTitle)
  const course = choices.find(choice => choice.id === courseId) ?? null
  const shown = slices[periodId]
  const table = shown.branches.get(course?.id ?? anyCourse)
  const column = shown.enrolled.branches.get(course?.id ?? anyCourse) ?? null
  return {
    unit: { id: unit.id, kind: unit.kind, name: unit.name, demo: unit.demo },
    period: periodOf(periodId, asOf),
    course,
    threshold: k,
    facts: unit.kind === 'slvie' ? figuresIn({ table, column, id: unit.id }) : figuresOf(table?.total, column?.total),
    sections:
      unit.kind === 'slvie' ? null : sectionRows({ unit, branches, slices: shown, courseId: course?.id ?? anyCourse }),
    courses: sortRows(courseRows(unit, shown).map(({ id, figures }) => ({ id, name: title(id), figures }))),
    trend:
      unit.kind === 'slvie'
        ? null
        : await trendOf({ scope, slices: slices['six-mois'], courseId: course?.id ?? anyCourse, asOf, k }),
    choices: { periods: periodIds.map(id => periodOf(id, asOf)), courses: choices },
  }
}

function scopeOf({ id, kind, path, parentId }: FollowUpUnit): Scope {
  if (kind !== 'slvie') return { id, kind, path }
  return { id: parentId ?? id, kind: 'cmcas', path: path.slice(0, -`${id}/`.length) }
}

function figuresOf(counts: NestedCounts | null | undefined, enrolled: number | undefined): Figures | null {
  if (!counts) return null
  const [started = 0, finished = 0] = counts
  return { enrolled: enrolled ?? null, started, finished, onTheWay: started - finished }
}

type InTable = { table: CountTable | undefined; column: EnrolledColumn; id: string }

function figuresIn({ table, column, id }: InTable): Figures | null {
  return figuresOf(table?.rows.find(row => row.id === id)?.counts, column?.rows.get(id))
}

type SectionRows = { unit: FollowUpUnit; branches: Branch[]; slices: Slices; courseId: string }

// The people attached to the unit itself have a row of their own, or the sum of the others would give them away.
function sectionRows({ unit, branches, slices, courseId }: SectionRows): FollowUpRow[] {
  const column = slices.enrolled.branches.get(courseId) ?? null
  const counts = new Map(
    slices.branches.get(courseId)?.rows.map(row => [row.id, figuresOf(row.counts, column?.rows.get(row.id))]),
  )
  const own = unit.kind === 'ccas' ? 'Sans CMCAS' : 'Sans SLVie'
  const rows = branches.map(({ id, name }) => ({
    id,
    name: id === unit.id ? own : name,
    figures: counts.get(id) ?? null,
  }))
  return sortRows(rows.filter(row => row.id !== unit.id || row.figures?.started !== 0 || row.figures.enrolled))
}

// On the page of a section each course comes from another table: one that hides who is enrolled hides it for all.
function courseRows(unit: FollowUpUnit, slices: Slices): { id: string; figures: Figures | null }[] {
  const { courses, branches, enrolled } = slices
  if (unit.kind !== 'slvie') {
    return courses.rows.map(({ id, counts }) => ({ id, figures: figuresOf(counts, enrolled.courses?.rows.get(id)) }))
  }
  const rows = courses.rows.map(({ id }) => {
    const column = enrolled.branches.get(id) ?? null
    return { id, figures: figuresIn({ table: branches.get(id), column, id: unit.id }) }
  })
  if (rows.every(({ figures }) => figures?.enrolled !== null)) return rows
  return rows.map(({ id, figures }) => ({ id, figures: figures && { ...figures, enrolled: null } }))
}

async function trendOf({
  scope,
  slices,
  courseId,
  asOf,
  k,
}: {
  scope: Scope
  slices: Slices
  courseId: string
  asOf: Date
  k: number
}): Promise<Trend> {
  const table = slices.branches.get(courseId)
  if (!table?.total) return null
  const { last } = periodOf('six-mois', asOf)
  const span = { first: addMonths(last, -5), last }
  const months = monthsOf(span)
  const found = await listFinishedByMonth(scope, { courseId, ...span })
  const isShown = new Set(table.rows.filter(row => row.counts).map(row => row.id))
  const series = toSeries({ months, found }).filter(({ branchId }) => scope.kind === 'cmcas' || isShown.has(branchId))
  return scope.kind === 'ccas' ? protectNetworkTrend({ months, series, k }) : protectTrend({ months, series, k })
}

function toSeries({
  months,
  found,
}: {
  months: string[]
  found: { branchId: string; month: string; finished: number }[]
}): Series[] {
  const counts = new Map(found.map(({ branchId, month, finished }) => [`${branchId} ${month}`, finished]))
  const branchIds = [...new Set(found.map(({ branchId }) => branchId))]
  return branchIds.map(branchId => ({
    branchId,
    finished: months.map(month => counts.get(`${branchId} ${month}`) ?? 0),
  }))
}

// Hidden rows come last, by name: their place must not tell their size.
function sortRows(rows: FollowUpRow[]): FollowUpRow[] {
  return rows.sort(
    (a, b) => (b.figures?.started ?? -1) - (a.figures?.started ?? -1) || a.name.localeCompare(b.name, 'fr'),
  )
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title.localeCompare(b.title, 'fr')
}
