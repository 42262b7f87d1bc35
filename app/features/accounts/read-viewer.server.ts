import type { SessionFacts } from '#app/platform/auth/session-store.server.ts'
import { type ReadSession, readSession, type SessionLearner } from '#app/platform/auth/sessions.server.ts'
import { isResting } from '#app/platform/auth/shared-device.ts'
import { now } from '#app/platform/clock.ts'
import { findOpenAssistance, grantsOf } from './account-store.server.ts'
import type { Viewer } from './viewer.ts'

/** `resting`: whose path is put away on this shared device, until she comes back to it. The page is then nobody's. */
export type Visit = { viewer: Viewer | null; resting: Viewer | null; session: ReadSession }

// A lost card with four digits must not open a follow-up: roles are held behind a staff door only.
const staffWays: SessionFacts['way'][] = ['password', 'oidc']

/** Who sends this request. Guests and cards hold no role: one read is enough for them. */
export async function readVisit(request: Request): Promise<Visit> {
  const session = await readSession(request)
  const { learner, facts } = session
  if (!learner || !facts || learner.kind === 'erased') return { viewer: null, resting: null, session }
  if (isResting(facts, now())) return { viewer: null, resting: await ownViewer({ learner, facts }), session }
  const viewer = facts.assistanceId ? await assistedViewer({ learner, facts }) : await ownViewer({ learner, facts })
  return { viewer, resting: null, session }
}

async function ownViewer({ learner, facts }: { learner: SessionLearner; facts: SessionFacts }): Promise<Viewer> {
  const { id, displayName, unitId } = learner
  const kind = learner.kind === 'erased' ? 'guest' : learner.kind
  const grants = staffWays.includes(facts.way) ? await grantsOf(id) : []
  return { learnerId: id, kind, displayName, unitId, grants, assistance: null }
}

// The session is the helper's; while the learner's yes lasts, the page is the learner's, and no role is held.
async function assistedViewer(visit: { learner: SessionLearner; facts: SessionFacts }): Promise<Viewer> {
  const open = await findOpenAssistance({ id: visit.facts.assistanceId ?? '', at: now() })
  if (!open) return ownViewer(visit)
  const { learner, ...assistance } = open
  return { ...learner, grants: [], assistance }
}
