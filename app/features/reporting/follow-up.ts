import type { Period } from './period.ts'
import type { Trend } from './trend.ts'

export type FollowUpUnit = {
  id: string
  kind: 'ccas' | 'cmcas' | 'slvie'
  name: string
  /** Every ancestor and itself: `/ccas/cmcas-lyon/`. */
  path: string
  parentId: string | null
  /** Fictional people, for the demonstration. */
  demo: boolean
}

/**
 * How many people had a course to finish in the period, how many finished it, and how many are still on the way.
 * `enrolled`: the same people, with those who have not started; null in all the rows of a table that hides this column.
 */
export type Figures = { enrolled: number | null; started: number; finished: number; onTheWay: number }
/** `figures: null` is a suppressed row: a small group, or one hidden so that a small one can't be deduced. */
export type FollowUpRow = { id: string; name: string; figures: Figures | null }

/** What the follow-up page and its export show. All of it has been through the mask. */
export type FollowUp = {
  unit: Pick<FollowUpUnit, 'id' | 'kind' | 'name' | 'demo'>
  period: Period
  /** null: people, whatever the course. */
  course: { id: string; title: string } | null
  /** No number on fewer people than this. */
  threshold: number
  /** null: too few people. On the page of the CCAS, the sum of the rows that are shown. */
  facts: Figures | null
  /** The units below, or null on the page of a section, which has none. Largest first, hidden ones last by name. */
  sections: FollowUpRow[] | null
  courses: FollowUpRow[]
  /** People who finished, by month, over the six last months; null where it is hidden or not counted. */
  trend: Trend
  /** What the filters offer. */
  choices: { periods: Period[]; courses: { id: string; title: string }[] }
}

/** Whether a table hides who is enrolled: its whole column, and not only the rows that are hidden anyway. */
export function enrolledIsHidden(rows: readonly Pick<FollowUpRow, 'figures'>[]): boolean {
  return rows.some(({ figures }) => figures?.enrolled === null)
}
