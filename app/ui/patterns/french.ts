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

const hourFormat = new Intl.DateTimeFormat('fr-FR', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Paris',
})

/** « 15 h 40 », « 9 h », in Paris time. */
export function hourInWords(moment: Date | string): string {
  const parts = Object.fromEntries(hourFormat.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
  return `${Number(parts.hour)}\u00a0h${parts.minute === '00' ? '' : `\u00a0${parts.minute}`}`
}

const monthFormat = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'Europe/Paris' })

/** « novembre 2026 », in Paris time. */
export function monthInWords(moment: Date | string): string {
  return monthFormat.format(new Date(moment))
}

/** How a person is called in a sentence: « Karim », of « Karim, accueil ». */
export function callName(name: string): string {
  return name.split(',')[0] ?? name
}

/** The same with what she does: « Karim (accueil) », of « Karim, accueil ». */
export function nameInSentence(name: string): string {
  return name.replace(/,\s*(.+)$/, ' ($1)')
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
