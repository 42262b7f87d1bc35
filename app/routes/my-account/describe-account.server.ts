import { listOpenSessions } from '#app/features/accounts/index.server.ts'
import { isStaff } from '#app/features/accounts/index.ts'
import { hashSessionId } from '#app/platform/auth/session-store.server.ts'
import { now } from '#app/platform/clock.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import type { KnownVisit } from '../require-staff.server.ts'

/** What the page says of her account: this device first, then the others, the latest first. */
export async function describeAccount({ viewer, session }: KnownVisit) {
  const here = session.sessionId ? hashSessionId(session.sessionId) : null
  const open = await listOpenSessions({ learnerId: viewer.learnerId, at: now() })
  return {
    name: viewer.displayName,
    learns: !isStaff(viewer),
    devices: open
      .sort(
        (a, b) =>
          Number(b.idHash === here) - Number(a.idHash === here) || b.createdAt.getTime() - a.createdAt.getTime(),
      )
      .map(({ idHash, device, createdAt }) => ({
        idHash,
        device,
        since: fullDate(createdAt),
        isHere: idHash === here,
      })),
  }
}

export type AccountToShow = Awaited<ReturnType<typeof describeAccount>>
