/** Where a sheet is keyed in. `other`: it is not the person's of its code. */
export function sheetAddress({ code, day, other = false }: { code: string; day: string; other?: boolean }): string {
  return `/saisie/${code}?date=${day}${other ? '&autre' : ''}`
}

/** Where the next sheet of the pile begins. */
export function nextAddress({ day, outcome }: { day: string; outcome: 'kept' | 'known' }): string {
  return `/saisie?date=${day}&faite=${outcome === 'kept' ? 'oui' : 'deja'}`
}
