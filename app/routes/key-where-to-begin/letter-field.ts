/** The name of the field of a question. */
export function letterField(code: string): string {
  return `lettre-${code}`
}
