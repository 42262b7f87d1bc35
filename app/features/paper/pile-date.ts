const minute = 60_000
const parisDayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The day of an instant in Paris: `2026-11-24`. */
export function parisDay(moment: Date): string {
  return parisDayFormat.format(moment)
}

export type DateFault = 'unreadable' | 'future' | 'before-print'

/**
 * The day written on a pile of sheets, from a date field (`2026-11-24`) or typed (`24/11/2026`); today where nothing was.
 * Nobody fills a sheet tomorrow, nor before it was printed.
 */
export function readPileDay({
  typed,
  printedAt,
  now,
}: {
  typed: string
  printedAt: Date
  now: Date
}): { day: string } | { fault: DateFault } {
  const day = typed.trim() === '' ? parisDay(now) : dayOf(typed.trim())
  if (day === null) return { fault: 'unreadable' }
  if (day > parisDay(now)) return { fault: 'future' }
  return day < parisDay(printedAt) ? { fault: 'before-print' } : { day }
}

function dayOf(typed: string): string | null {
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed)
  const day = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : typed
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const moment = new Date(`${day}T00:00:00Z`)
  // 31 February becomes 3 March: it was no date.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day ? null : day
}

/**
 * When what is on a sheet happened, as far as anybody knows: early on that day, in the order of the sheets and of what
 * stands on them, so that the last step of the last sheet is where she is. Never later than now.
 */
export function momentOn({
  day,
  sheetNumber,
  place,
  now,
}: {
  day: string
  sheetNumber: number
  place: number
  now: Date
}): Date {
  const early = Math.min(new Date(`${day}T05:00:00Z`).getTime(), now.getTime() - 15 * minute)
  return new Date(Math.min(early + sheetNumber * minute + place * 1000, now.getTime()))
}
