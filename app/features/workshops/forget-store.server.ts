import { and, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Statement, Transaction } from '#db'
import { participants, rooms, sessions, workshops } from '#db/schema'

/** Attendance sheets are kept this long after the day (domain 8.3). */
export const attendanceYears = 3
/** A request for help that nobody cleared is kept this long after the day. */
export const helpMonths = 3

/**
 * What retention does to workshops, for its own transaction: attendance (and so first names) goes after 3 years,
 * the hour of a request for help after 3 months, the sessions of shared devices as soon as the day
 * is over, and their keys a day later, so that the device can still say that it is over.
 * On her own device, a person whose workshop is over goes on as any guest.
 */
export function forgetOldWorkshops({ tx, at }: { tx: Transaction; at: Date }): Statement[] {
  const endedBefore = (moment: Date) =>
    tx.select({ id: workshops.id }).from(workshops).where(lt(workshops.expiresAt, moment))
  const ended = endedBefore(at)
  const dayBefore = new Date(at.getTime() - 24 * 60 * 60 * 1000)
  return [
    tx.delete(sessions).where(and(isNotNull(sessions.roomId), inArray(sessions.workshopId, ended))),
    tx.update(sessions).set({ workshopId: null }).where(inArray(sessions.workshopId, ended)),
    tx.delete(rooms).where(inArray(rooms.workshopId, endedBefore(dayBefore))),
    tx
      .update(participants)
      .set({ helpAskedAt: null })
      .where(
        and(
          isNotNull(participants.helpAskedAt),
          inArray(participants.workshopId, endedBefore(monthsBefore(at, helpMonths))),
        ),
      ),
    tx.delete(workshops).where(lt(workshops.expiresAt, monthsBefore(at, 12 * attendanceYears))),
  ]
}

function monthsBefore(at: Date, months: number): Date {
  const then = new Date(at)
  then.setUTCMonth(then.getUTCMonth() - months)
  return then
}
