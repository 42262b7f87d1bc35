const zone = 'Europe/Paris'
const hour = 60 * 60 * 1000
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' })

/** The instant when the day that it is in Paris ends there: the next midnight, whatever the clocks do that night. */
export function endOfDayInParis(at: Date): Date {
  const [year = 0, month = 1, day = 1] = dayFormat.format(at).split('-').map(Number)
  const midnight = Date.UTC(year, month - 1, day + 1)
  const winter = new Date(midnight - hour)
  return clockFormat.format(winter) === '00:00:00' ? winter : new Date(midnight - 2 * hour)
}
