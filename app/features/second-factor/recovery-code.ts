/** How many one-time codes stand on a printed sheet. */
export const codesOnSheet = 10

/** « k7f4m2pk » as it is printed: « k7f4-m2pk ». */
export function codeAsPrinted(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What somebody typed at the door: six digits are the app's, eight signs are one of the sheet's. */
export function kindOfCode(typed: string): 'app' | 'sheet' | null {
  if (/^\d{6}$/.test(typed)) return 'app'
  return /^[a-z0-9]{8}$/.test(typed) ? 'sheet' : null
}

/** A secret in groups of four, for whoever types it into her app. */
export function inGroupsOfFour(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
