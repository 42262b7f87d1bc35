import { randomInt } from 'node:crypto'

// What is read from paper or heard at a desk: no two signs look alike or sound alike once written by hand,
// and no vowel, so that chance writes no word.
export const plainLetters = 'cdfghjkmnprtvwx'
export const plainDigits = '23467'

/** Signs drawn one by one from an alphabet, each as likely as the others. */
export function drawSigns(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** A secret as somebody types it from paper: capitals, spaces and hyphens say nothing. */
export function typedSecret(typed: string): string {
  return typed.toLowerCase().replace(/[\s\-‐‑–—.]/g, '')
}
