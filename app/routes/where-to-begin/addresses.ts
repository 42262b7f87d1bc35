export const openingAddress = '/par-ou-commencer'
export const reviewAddress = '/par-ou-commencer/relire'
export const resultAddress = '/par-ou-commencer/resultat'
export const paperAddress = '/par-ou-commencer/papier'

// Words in the address, for the questions that have no number.
const words: Record<string, string> = { device: 'appareil', wish: 'envie', hand: 'coup-de-main' }

/** Where a question is asked. `back`: she comes from the page of her answers, and goes back to it. */
export function questionAddress(code: string, { back = false } = {}): string {
  return `${openingAddress}/${words[code] ?? code}${back ? '?retour' : ''}`
}

/** The code of the question at this part of an address. */
export function codeAt(part: string | undefined): string | undefined {
  return Object.keys(words).find(code => words[code] === part) ?? part
}
