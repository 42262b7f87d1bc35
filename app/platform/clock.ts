/** The present instant. Use cases take it as an argument where a test must choose it. */
export function now(): Date {
  return new Date()
}

/** The same day and hour so many months before, in UTC; the last day of that month where it has no such day. */
export function monthsBefore(at: Date, months: number): Date {
  const moment = new Date(at)
  moment.setUTCDate(1)
  moment.setUTCMonth(moment.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate()
  moment.setUTCDate(Math.min(at.getUTCDate(), lastDay))
  return moment
}
