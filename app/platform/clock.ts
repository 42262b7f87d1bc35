/** The present instant. Use cases take it as an argument where a test must choose it. */
export function now(): Date {
  return new Date()
}
