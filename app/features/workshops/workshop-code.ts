import { signsOf } from '#app/platform/typed-code.ts'

/**
 * The signs of a code that is read on a wall and typed by hand. Of those that look alike, one is used at most:
 * never O, 0 or Q; never I, 1 or L; 2 and not Z, 5 and not S, 8 and not B.
 */
export const codeSigns = 'ACDEFGHJKMNPRTUVWXY23456789'
export const codeLength = 6

const vowels = /[A-Z][AEUY][A-Z]/
// A sign that is never used was misread, or mistyped, for its neighbour that is.
const lookAlikes: Record<string, string> = { O: 'D', 0: 'D', Q: 'D', I: '7', 1: '7', L: '7', Z: '2', S: '5', B: '8' }

/** Whether a code may be shown on a wall: with no vowel between two letters, no word is read in it. */
export function isShowable(code: string): boolean {
  return !vowels.test(code)
}

/** Draws a code. `pick` answers a whole number from 0 to below its argument, each as likely as the others. */
export function drawCode(pick: (below: number) => number): string {
  const code = Array.from({ length: codeLength }, () => codeSigns.charAt(pick(codeSigns.length))).join('')
  return isShowable(code) ? code : drawCode(pick)
}

/** Reads what was typed: any case, with spaces or hyphens, look-alikes forgiven. Null where it can't be a code. */
export function readCode(typed: string): string | null {
  const code = signsOf({ typed, lookAlikes })
  const known = [...code].every(sign => codeSigns.includes(sign))
  return code.length === codeLength && known ? code : null
}
