import type { Role } from '#app/platform/http/route-access.ts'

export type { Role } from '#app/platform/http/route-access.ts'
export type Grant = { role: Role; unitId: string; unitPath: string }

/** A helper acts for this learner, who has said yes, until this moment. */
export type Assistance = { id: string; helperId: string; helperName: string; endsAt: Date }

/** A helper has just stopped acting for somebody, and has not been told yet: the time is over, one of the two stopped, or her role is gone. */
export type EndedAssistance = { id: string; learnerName: string | null; reason: 'time' | 'stopped' | 'role' }

/** Who looks at a page. Somebody who has pressed nothing yet has no viewer at all. */
export type Viewer = {
  learnerId: string
  kind: 'guest' | 'card' | 'account'
  displayName: string | null
  unitId: string | null
  /** Only what this session's door lets her use: somebody who came in with a card has none. */
  grants: Grant[]
  /** Set where it is not the learner who holds the device. */
  assistance: Assistance | null
}
