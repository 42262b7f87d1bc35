const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** « mardi 12 mai 2026 »; the number stays with its month. Written by hand, so that the server and any browser say the same; there is no clock here. */
export function inFrench(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const number = date.getUTCDate() === 1 ? '1er' : date.getUTCDate()
  return `${weekdays[date.getUTCDay()]} ${number}\u00a0${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** Whether it is a day of the calendar: 2026-02-30 is not. */
export function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
