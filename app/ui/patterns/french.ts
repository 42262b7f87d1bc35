const dateFormat = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Paris',
})

/** « mardi 24 novembre 2026 », in Paris time. */
export function fullDate(moment: Date | string): string {
  return dateFormat.format(new Date(moment))
}

/** « 1 minute », « 50 minutes », « 1 heure 20 ». */
export function minutesInWords(minutes: number): string {
  if (minutes <= 1) return '1 minute'
  if (minutes < 60) return `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `${hours === 1 ? '1 heure' : `${hours} heures`}${rest > 0 ? ` ${rest}` : ''}`
}

const timeFormat = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Paris' })

/** « mardi 24 novembre 2026, à 10 h 05 », in Paris time. */
export function dateAndTime(moment: Date | string): string {
  return `${fullDate(moment)}, à ${timeFormat.format(new Date(moment)).replace(':', ' h ')}`
}
