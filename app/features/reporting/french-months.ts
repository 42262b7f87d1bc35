import type { Period } from './period.ts'

// A month is a calendar fact here: read in UTC, as it was counted.
const full = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const alone = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' })
const brief = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' })
const lastDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' })

/** « Novembre 2026 » */
export function longMonth(month: string): string {
  return capital(full.format(firstOf(month)))
}

/** « Nov. » */
export function shortMonth(month: string): string {
  return capital(brief.format(firstOf(month)))
}

/** « juin 2026 » inside a sentence. */
export function monthInSentence(month: string): string {
  return full.format(firstOf(month))
}

/** « Juin à novembre 2026 », « Décembre 2025 à novembre 2026 » */
export function describePeriod(period: Period): string {
  return capital(periodInSentence(period))
}

/** « juin à novembre 2026 » */
export function periodInSentence({ first, last }: Period): string {
  const start = first.slice(0, 4) === last.slice(0, 4) ? alone.format(firstOf(first)) : full.format(firstOf(first))
  return `${start} à ${full.format(firstOf(last))}`
}

/** « samedi 31 octobre 2026 »: the last day of a month. */
export function endOfMonth(month: string): string {
  const day = firstOf(month)
  day.setUTCMonth(day.getUTCMonth() + 1, 0)
  return lastDay.format(day)
}

function firstOf(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
