import type { Viewer } from '#app/features/accounts/index.ts'
import type { AccessEntry } from '#app/features/identity/index.ts'

/** A line of the journal of whom an administrator acts upon. */
export function journalEntry({
  viewer,
  ...entry
}: { viewer: Viewer } & Omit<AccessEntry, 'actorId' | 'actorName'>): AccessEntry {
  return { ...entry, actorId: viewer.learnerId, actorName: viewer.displayName ?? 'Administration' }
}
