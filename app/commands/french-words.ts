const number = new Intl.NumberFormat('fr-FR')
const date = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' })

/** « 1 personne », « 12 personnes », « 0 personne ». */
export function frenchCount(count: number, word: string): string {
  return `${number.format(count)} ${word}${count > 1 ? 's' : ''}`
}

/** « 3 novembre 2026 à 14:05 », in the time of this machine. */
export function frenchMoment(moment: Date): string {
  return date.format(moment)
}

/** A day written 2026-11-01, at midnight UTC; null where there is no such day. */
export function readDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  // 30 February would become a day of March.
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day
}
