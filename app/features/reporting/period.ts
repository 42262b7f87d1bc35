/** The periods that a reader may ask for. Both end with the last full month: see `slices.ts` for why there are only two. */
export const periodIds = ['six-mois', 'douze-mois'] as const
export type PeriodId = (typeof periodIds)[number]
/** 'YYYY-MM', both included. */
export type Period = { id: PeriodId; first: string; last: string }

const monthsIn: Record<PeriodId, number> = { 'six-mois': 6, 'douze-mois': 12 }

/**
 * The period that ends with the last full UTC month before `asOf`.
 * The running month is left out: two looks on two days would show what one person did in between.
 */
export function periodOf(id: PeriodId, asOf: Date): Period {
  const last = lastFullMonth(asOf)
  return { id, first: addMonths(last, 1 - monthsIn[id]), last }
}

/** The last UTC month that is over, as 'YYYY-MM'. */
export function lastFullMonth(asOf: Date): string {
  return addMonths(asOf.toISOString().slice(0, 7), -1)
}

/** 'YYYY-MM', `count` months later, or earlier where it is negative. */
export function addMonths(month: string, count: number): string {
  const moved = new Date(`${month}-01T00:00:00Z`)
  moved.setUTCMonth(moved.getUTCMonth() + count)
  return moved.toISOString().slice(0, 7)
}

/** Each month from the first to the last, both included. */
export function monthsOf({ first, last }: { first: string; last: string }): string[] {
  const months = [first]
  while ((months.at(-1) ?? last) < last) months.push(addMonths(months.at(-1) ?? last, 1))
  return months
}
