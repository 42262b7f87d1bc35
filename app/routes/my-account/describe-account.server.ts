import { listOpenSessions } from '#app/features/accounts/index.server.ts'
import { isStaff, mustHaveSecondFactor } from '#app/features/accounts/index.ts'
import { getSecondFactor } from '#app/features/second-factor/index.server.ts'
import { hashSessionId } from '#app/platform/auth/session-store.server.ts'
import { now } from '#app/platform/clock.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import type { KnownVisit } from '../require-staff.server.ts'

/** What the page says of her account: this device first, then the others, the latest first. */
export async function describeAccount(visit: KnownVisit) {
  const { viewer, session, missing } = visit
  const here = session.sessionId ? hashSessionId(session.sessionId) : null
  const open = await listOpenSessions({ learnerId: viewer.learnerId, at: now() })
  return {
    name: viewer.displayName,
    learns: !isStaff(viewer) && missing === null,
    secondFactor: await describeSecondFactor(visit),
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

/** What she has to show beside her password; null for an account that holds no role. */
async function describeSecondFactor({ viewer, session, missing }: KnownVisit) {
  if (!isStaff(viewer) && missing === null) return null
  const { hasApp, codesLeft } = await getSecondFactor(viewer.learnerId)
  const hasOne = hasApp || codesLeft !== null
  return {
    hasApp,
    codesLeft,
    hasOne,
    isRequired: missing !== null || mustHaveSecondFactor(viewer.grants),
    isWaiting: hasOne && session.facts?.secondFactorAt == null,
    mayRemove: hasOne && missing === null && !mustHaveSecondFactor(viewer.grants),
  }
}

export type SecondFactorToShow = NonNullable<Awaited<ReturnType<typeof describeSecondFactor>>>
export type AccountToShow = Awaited<ReturnType<typeof describeAccount>>
