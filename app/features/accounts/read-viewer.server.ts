import { hasSecondFactor } from '#app/features/second-factor/index.server.ts'
import type { SessionFacts } from '#app/platform/auth/session-store.server.ts'
import { type ReadSession, readSession, type SessionLearner } from '#app/platform/auth/sessions.server.ts'
import { isResting } from '#app/platform/auth/shared-device.ts'
import { now } from '#app/platform/clock.ts'
import { type FoundAssistance, findAssistance, grantsOf } from './account-store.server.ts'
import { heldRoles } from './held-roles.ts'
import { holdsSomewhere, receiveLearners } from './permission.ts'
import type { EndedAssistance, Grant, Viewer } from './viewer.ts'

/** What she must still do before all that is hers opens: choose a password of her own, or show her second factor. */
export type Missing = 'new-password' | 'second-factor'

/**
 * `resting`: whose path is put away on this shared device, until she comes back to it. The page is then nobody's.
 * `endedAssistance`: whom a helper has just stopped acting for; nothing is written before she has read it.
 * `missing`: with `new-password` there is no viewer at all; with `second-factor` there is one, and some roles do not count.
 */
export type Visit = {
  viewer: Viewer | null
  resting: Viewer | null
  endedAssistance: EndedAssistance | null
  session: ReadSession
  missing: Missing | null
}

// A lost card with four digits must not open a follow-up: roles are held behind a staff door only.
const staffWays: SessionFacts['way'][] = ['password', 'oidc']

/** Who sends this request. Guests and cards hold no role: one read is enough for them. */
export async function readVisit(request: Request): Promise<Visit> {
  const session = await readSession(request)
  const { learner, facts } = session
  const nobody: Visit = { viewer: null, resting: null, endedAssistance: null, session, missing: null }
  if (!learner || !facts || learner.kind === 'erased') return nobody
  if (facts.mustChoosePassword) return { ...nobody, missing: 'new-password' }
  const own = await ownVisit({ learner, facts })
  if (isResting(facts, now())) return { ...nobody, resting: own.viewer }
  if (!facts.assistanceId) return { ...nobody, ...own }
  return { ...nobody, ...(await assisting(own.viewer, facts.assistanceId)) }
}

type SessionOf = { learner: SessionLearner; facts: SessionFacts }

async function ownVisit({ learner, facts }: SessionOf): Promise<{ viewer: Viewer; missing: Missing | null }> {
  const { id, displayName, unitId } = learner
  const kind = learner.kind === 'erased' ? 'guest' : learner.kind
  const all = staffWays.includes(facts.way) ? await grantsOf(id) : []
  const grants = await rolesThatCount({ learnerId: id, grants: all, facts })
  const missing = grants.length < all.length ? 'second-factor' : null
  return { viewer: { learnerId: id, kind, displayName, unitId, grants, assistance: null }, missing }
}

async function rolesThatCount({
  learnerId,
  grants,
  facts,
}: {
  learnerId: string
  grants: Grant[]
  facts: SessionFacts
}): Promise<Grant[]> {
  const shown = facts.secondFactorAt !== null
  const chosen = grants.length > 0 && !shown && (await hasSecondFactor(learnerId))
  return heldRoles({ grants, shown, chosen })
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
