import type { Role } from '#app/platform/http/route-access.ts'

export type { Role } from '#app/platform/http/route-access.ts'
export type Grant = { role: Role; unitId: string; unitPath: string }

/** Who looks at a page. Somebody who has pressed nothing yet has no viewer at all. */
export type Viewer = {
  learnerId: string
  kind: 'guest' | 'account'
  displayName: string | null
  unitId: string | null
  grants: Grant[]
}
