import { signsOf } from './typed-code.ts'

/**
 * The signs of a code that is read on paper and typed. Of those that look alike, one is used at most: never O, Q or D
 * beside 0, I or L beside 1, Z beside 2, S beside 5, G beside 6, B beside 8. No vowel, so no word is ever read in a code.
 * There are 23 of them, a prime number: the check below relies on it.
 */
export const codeSigns = '0123456789CFHJKMNPRTVWX'

const lookAlikes: Record<string, string> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  U: 'V',
}

/** These signs and the one that checks them. At most 21 signs. */
export function withCheck(signs: string): string {
  const check = [...codeSigns].find(sign => isRight(signs + sign))
  return signs + check
}

// Each place weighs otherwise, modulo a prime: one wrong sign, or two that changed places, never cancel out.
function isRight(code: string): boolean {
  const sum = [...code].reduce((total, sign, index) => total + (index + 1) * codeSigns.indexOf(sign), 0)
  return sum % codeSigns.length === 0
}

export type CodeFault = 'empty' | 'length' | 'check'

/** Reads a code of so many signs as typed: any case, with spaces or hyphens, look-alikes forgiven. `count`: how many signs were typed. */
export function readChecked({
  typed,
  length,
}: {
  typed: string
  length: number
}): { code: string } | { fault: CodeFault; count: number } {
  const code = signsOf({ typed, lookAlikes })
  const count = [...code].length
  if (count === 0) return { fault: 'empty', count }
  if (count !== length) return { fault: 'length', count }
  const known = [...code].every(sign => codeSigns.includes(sign))
  return known && isRight(code) ? { code } : { fault: 'check', count }
}
