/** The first fault of each field, as conform's `submission.error` tells them. */
export function firstFaults(
  error: Record<string, string[] | null> | null | undefined,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(error ?? {}).map(([name, faults]) => [name, faults?.[0]]))
}
