import { hasSecondFactor } from '#app/features/second-factor/index.server.ts'
import type { SessionFacts } from '#app/platform/auth/session-store.server.ts'
import { type ReadSession, readSession, type SessionLearner } from '#app/platform/auth/sessions.server.ts'
import { isResting } from '#app/platform/auth/shared-device.ts'
import { now } from '#app/platform/clock.ts'
import { findOpenAssistance, grantsOf } from './account-store.server.ts'
import { heldRoles } from './held-roles.ts'
import type { Grant, Viewer } from './viewer.ts'

/** What she must still do before all that is hers opens: choose a password of her own, or show her second factor. */
export type Missing = 'new-password' | 'second-factor'

/**
 * `resting`: whose path is put away on this shared device, until she comes back to it. The page is then nobody's.
 * `missing`: with `new-password` there is no viewer at all; with `second-factor` there is one, and some roles do not count.
 */
export type Visit = {
  viewer: Viewer | null
  resting: Viewer | null
  session: ReadSession
  missing: Missing | null
}

// A lost card with four digits must not open a follow-up: roles are held behind a staff door only.
const staffWays: SessionFacts['way'][] = ['password', 'oidc']

/** Who sends this request. Guests and cards hold no role: one read is enough for them. */
export async function readVisit(request: Request): Promise<Visit> {
  const session = await readSession(request)
  const { learner, facts } = session
  const nobody: Visit = { viewer: null, resting: null, session, missing: null }
  if (!learner || !facts || learner.kind === 'erased') return nobody
  if (facts.mustChoosePassword) return { ...nobody, missing: 'new-password' }
  const own = () => ownVisit({ learner, facts })
  if (isResting(facts, now())) return { ...nobody, resting: (await own()).viewer }
  const assisted = facts.assistanceId ? await assistedViewer({ learner, facts }) : null
  return assisted ? { ...nobody, viewer: assisted } : { ...nobody, ...(await own()) }
}

type SessionOf = { learner: SessionLearner; facts: SessionFacts }

async function ownVisit({ learner, facts }: SessionOf): Promise<Pick<Visit, 'viewer' | 'missing'>> {
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
async function assistedViewer({ facts }: SessionOf): Promise<Viewer | null> {
  const open = await findOpenAssistance({ id: facts.assistanceId ?? '', at: now() })
  if (!open) return null
  const { learner, ...assistance } = open
  return { ...learner, grants: [], assistance }
}
