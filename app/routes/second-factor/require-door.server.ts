import { redirect } from '@remix-run/node'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { mustHaveSecondFactor, type Viewer } from '#app/features/accounts/index.ts'
import { hasSecondFactor } from '#app/features/second-factor/index.server.ts'
import { here, refusal, requireAccount } from '../require-staff.server.ts'
import { returnAddress } from '../return-address.server.ts'
import { firstSpace } from '../sign-in/credentials.server.ts'
import { signInAddress } from '../sign-in/sign-in-address.ts'

/** Somebody who holds a role, even one that does not count yet. */
export type AtDoor = {
  viewer: Viewer
  sessionId: string
  isDemo: boolean
  /** Whether this session has shown a second factor. */
  shown: boolean
  /** Whether her roles ask for one; a helper and a trainer may have one all the same. */
  isRequired: boolean
  /** Whether she has one to show. */
  hasOne: boolean
}

/** Whoever holds a role. Throws a 403 for an account that has none: it has nothing to guard. */
export async function requireRole(request: Request): Promise<AtDoor> {
  const { viewer, session, missing } = await requireAccount(request)
  const { sessionId, learner, facts } = session
  if (!sessionId || (viewer.grants.length === 0 && missing === null)) throw refusal()
  return {
    viewer,
    sessionId,
    isDemo: learner?.demo ?? false,
    shown: facts?.secondFactorAt != null,
    isRequired: missing === 'second-factor' || mustHaveSecondFactor(viewer.grants),
    hasOne: await hasSecondFactor(viewer.learnerId),
  }
}

/** Whoever may set one up: she has none yet, or has just shown the one that she has. */
export async function requireSetUp(request: Request): Promise<AtDoor> {
  const atDoor = await requireRole(request)
  if (atDoor.hasOne && !atDoor.shown) throw redirect(`/second-facteur?retour=${here(request)}`)
  return atDoor
}

/** The page that this address wants to come back to, as a part of the next address; empty where none. */
export function keepReturn(request: Request): string {
  const wanted = new URL(request.url).searchParams.get('retour')
  return wanted ? `?retour=${encodeURIComponent(wanted)}` : ''
}

/** Where she goes once all that is hers is open. */
export async function nextPage(request: Request): Promise<string> {
  const { viewer } = await readVisit(request)
  const wanted = new URL(request.url).searchParams.get('retour')
  return returnAddress(wanted, viewer ? firstSpace(viewer) : signInAddress)
}
