export type MonthCount = { month: string; finished: number }
/** A series of one branch, a number a month, in the order of the months. */
export type Series = { branchId: string; finished: number[] }
/** Which months, and how many people finished in each; null where the line may not be drawn. */
export type Trend = { months: MonthCount[] } | null

/**
 * The people who finished, month by month, or null where a month holds fewer than k people or is less than k away
 * from the next one: so small a step would point at the people who made it.
 */
export function protectTrend({ months, series, k }: { months: string[]; series: Series[]; k: number }): Trend {
  const sums = sumSeries(series, months.length)
  if (!isDrawable(sums, k)) return null
  return { months: months.map((month, index) => ({ month, finished: sums[index] ?? 0 })) }
}

/**
 * The same for the network, whose branches show their own lines on their own pages. What is left once those are
 * subtracted must be nobody, or several branches with k people a month, and one more for each other branch.
 */
export function protectNetworkTrend({ months, series, k }: { months: string[]; series: Series[]; k: number }): Trend {
  const left = series.filter(({ finished }) => finished.some(count => count > 0) && !isDrawable(finished, k))
  if (left.length === 1) return null
  const leftSums = sumSeries(left, months.length)
  if (left.length > 1 && leftSums.some(count => count < k + left.length - 1)) return null
  return protectTrend({ months, series, k })
}

function isDrawable(finished: number[], k: number): boolean {
  return finished.every((count, index) => {
    const before = finished[index - 1]
    return count >= k && (before === undefined || Math.abs(count - before) >= k)
  })
}

function sumSeries(series: Series[], length: number): number[] {
  return Array.from({ length }, (_, index) => series.reduce((sum, { finished }) => sum + (finished[index] ?? 0), 0))
}
