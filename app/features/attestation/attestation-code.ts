import { codeSigns, readChecked, withCheck } from '#app/platform/checked-code.ts'

const length = 12

/** Draws a code: some 50 random bits and a check sign. `pick` answers a whole number from 0 to below its argument. */
export function drawCode(pick: (below: number) => number): string {
  return withCheck(Array.from({ length: length - 1 }, () => codeSigns.charAt(pick(codeSigns.length))).join(''))
}

/** Reads what was typed, or what a square says; null where it can't be a code. */
export function readCode(typed: string): string | null {
  // « Code : 7KMP 3NWX 04CF », or the address that the square says: the code is what comes last.
  const pieces = typed.split(/[:/]/).filter(piece => piece.trim() !== '')
  const read = readChecked({ typed: pieces.at(-1) ?? '', length })
  return 'code' in read ? read.code : null
}

/** « 7KMP 3NWX 04CF » */
export function codeInThree(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join(' ')
}
