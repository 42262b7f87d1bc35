import type { SessionFacts } from '#app/platform/auth/session-store.server.ts'
import { type ReadSession, readSession, type SessionLearner } from '#app/platform/auth/sessions.server.ts'
import { isResting } from '#app/platform/auth/shared-device.ts'
import { now } from '#app/platform/clock.ts'
import { type FoundAssistance, findAssistance, grantsOf } from './account-store.server.ts'
import { holdsSomewhere, receiveLearners } from './permission.ts'
import type { EndedAssistance, Viewer } from './viewer.ts'

/**
 * `resting`: whose path is put away on this shared device, until she comes back to it. The page is then nobody's.
 * `endedAssistance`: whom a helper has just stopped acting for; nothing is written before she has read it.
 */
export type Visit = {
  viewer: Viewer | null
  resting: Viewer | null
  endedAssistance: EndedAssistance | null
  session: ReadSession
}

// A lost card with four digits must not open a follow-up: roles are held behind a staff door only.
const staffWays: SessionFacts['way'][] = ['password', 'oidc']

/** Who sends this request. Guests and cards hold no role: one read is enough for them. */
export async function readVisit(request: Request): Promise<Visit> {
  const session = await readSession(request)
  const { learner, facts } = session
  const nobody = { viewer: null, resting: null, endedAssistance: null, session }
  if (!learner || !facts || learner.kind === 'erased') return nobody
  const own = await ownViewer({ learner, facts })
  if (isResting(facts, now())) return { ...nobody, resting: own }
  if (!facts.assistanceId) return { ...nobody, viewer: own }
  return { ...nobody, ...(await assisting(own, facts.assistanceId)) }
}

async function ownViewer({ learner, facts }: { learner: SessionLearner; facts: SessionFacts }): Promise<Viewer> {
  const { id, displayName, unitId } = learner
  const kind = learner.kind === 'erased' ? 'guest' : learner.kind
  const grants = staffWays.includes(facts.way) ? await grantsOf(id) : []
  return { learnerId: id, kind, displayName, unitId, grants, assistance: null }
}

// The session is the helper's; while the learner's yes lasts, the page is the learner's, and no role is held.
async function assisting(own: Viewer, id: string): Promise<Pick<Visit, 'viewer' | 'endedAssistance'>> {
  const found = await findAssistance(id)
  const reason = found ? whyEnded({ own, found, at: now() }) : 'stopped'
  if (!found || reason) {
    const learnerName = found?.learner.displayName ?? null
    return { viewer: own, endedAssistance: { id, learnerName, reason: reason ?? 'stopped' } }
  }
  const { helperId, helperName, endsAt, learner } = found
  return {
    viewer: { ...learner, grants: [], assistance: { id, helperId, helperName, endsAt } },
    endedAssistance: null,
  }
}

function whyEnded({
  own,
  found,
  at,
}: {
  own: Viewer
  found: FoundAssistance
  at: Date
}): EndedAssistance['reason'] | null {
  if (found.endedAt) return 'stopped'
  if (found.endsAt <= at) return 'time'
  return found.helperId === own.learnerId && holdsSomewhere(receiveLearners, own) ? null : 'role'
}
