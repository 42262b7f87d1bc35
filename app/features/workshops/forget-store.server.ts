import { and, count, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { monthsBefore } from '#app/platform/clock.ts'
import { atomically, db } from '#db'
import { participants, rooms, sessions, workshops } from '#db/schema'

/** Attendance sheets are kept this long after the day (domain 8.3). */
const attendanceYears = 3
/** A request for help that nobody cleared is kept this long after the day. */
const helpMonths = 3
const day = 24 * 60 * 60 * 1000

/**
 * Forgets what has had its time: attendance (and so first names) goes after 3 years, the hour of a request for help
 * after 3 months, the sessions of shared devices as soon as the day is over, and their keys a day later, so that the
 * device can still say that it is over. On her own device, a person whose workshop is over goes on as any guest.
 * Answers how many presences and requests that is; a dry run changes nothing.
 */
export async function forgetOldWorkshops({ at, dryRun }: { at: Date; dryRun: boolean }): Promise<number> {
  const oldest = monthsBefore(at, 12 * attendanceYears)
  const longAgo = inArray(participants.workshopId, endedBefore(monthsBefore(at, helpMonths)))
  const askedLongAgo = and(isNotNull(participants.helpAskedAt), longAgo)
  const gone = inArray(participants.workshopId, endedBefore(oldest))
  const [found] = await db().select({ total: count() }).from(participants).where(or(gone, askedLongAgo))
  if (dryRun) return found?.total ?? 0
  const ended = endedBefore(at)
  await atomically(tx => [
    tx.delete(sessions).where(and(isNotNull(sessions.roomId), inArray(sessions.workshopId, ended))),
    tx.update(sessions).set({ workshopId: null }).where(inArray(sessions.workshopId, ended)),
    tx.delete(rooms).where(inArray(rooms.workshopId, endedBefore(new Date(at.getTime() - day)))),
    tx.update(participants).set({ helpAskedAt: null }).where(askedLongAgo),
    tx.delete(workshops).where(lt(workshops.expiresAt, oldest)),
  ])
  return found?.total ?? 0
}

function endedBefore(moment: Date) {
  return db().select({ id: workshops.id }).from(workshops).where(lt(workshops.expiresAt, moment))
}
