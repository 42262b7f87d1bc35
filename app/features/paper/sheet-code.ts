import { type CodeFault, codeSigns, readChecked, withCheck } from '#app/platform/checked-code.ts'

export const codeLength = 8

/** How many codes there are, the check sign left out. */
export const codeCount = codeSigns.length ** (codeLength - 1)

/** The code that bears a whole number from 0 to below `codeCount`. Its last sign checks the others. */
export function codeOf(value: number): string {
  let rest = value
  let signs = ''
  for (let place = 1; place < codeLength; place++) {
    signs = codeSigns.charAt(rest % codeSigns.length) + signs
    rest = Math.floor(rest / codeSigns.length)
  }
  return withCheck(signs)
}

/** Reads the code of a sheet as it was typed. */
export function readSheetCode(typed: string): { code: string } | { fault: CodeFault; count: number } {
  return readChecked({ typed, length: codeLength })
}
