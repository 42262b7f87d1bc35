import { readVisit } from '#app/features/accounts/index.server.ts'
import type { PersonToShow } from '#app/ui/patterns/person-bar.tsx'

/** Whose path is open on this device, for the frame of every page; null where nobody's is. */
export async function describePerson(request: Request): Promise<PersonToShow | null> {
  const { viewer, session } = await readVisit(request)
  if (!viewer) return null
  const { assistance } = viewer
  return {
    name: viewer.displayName,
    isGuest: viewer.kind === 'guest',
    inRoom: session.facts?.roomId != null,
    assistance: assistance ? { helperName: assistance.helperName, until: assistance.endsAt.toISOString() } : null,
  }
}
