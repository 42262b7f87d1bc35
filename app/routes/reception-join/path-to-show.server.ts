import type { PathAtDesk } from '#app/features/reception/index.server.ts'

/** One of the two paths, as the page of both shows it. */
export function pathToShow({
  learnerId,
  name,
  unit,
  reference,
  createdAt,
  lastSeenAt,
  courseCount,
  mayKeep,
}: PathAtDesk) {
  return {
    learnerId,
    name,
    unitName: unit?.name ?? null,
    reference,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    courseCount,
    mayKeep,
  }
}
