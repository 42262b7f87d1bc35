import { type ReadSession, readSession } from '#app/platform/auth/sessions.server.ts'
import { grantsOf } from './account-store.server.ts'
import type { Viewer } from './viewer.ts'

export type Visit = { viewer: Viewer | null; session: ReadSession }

/** Who sends this request. Guests hold no role: one read is enough for them. */
export async function readVisit(request: Request): Promise<Visit> {
  const session = await readSession(request)
  if (!session.learner) return { viewer: null, session }
  const { id, kind, displayName, unitId } = session.learner
  const grants = kind === 'account' ? await grantsOf(id) : []
  return { viewer: { learnerId: id, kind, displayName, unitId, grants }, session }
}
