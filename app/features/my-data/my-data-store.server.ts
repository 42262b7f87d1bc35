import { and, asc, desc, eq, gt, inArray, ne, or } from 'drizzle-orm'
import type { Group } from '#app/features/learning/index.server.ts'
import { db } from '#db'
import {
  accessCards,
  assistances,
  credentials,
  devices,
  enrolments,
  events,
  externalIdentities,
  grants,
  learners,
  lessonProgress,
  merges,
  paperSheets,
  participants,
  secondFactors,
  sessions,
  simulatorRuns,
  units,
  workshops,
} from '#db/schema'

// One query a kind of row, for all the paths of one person. Hashes, secrets and other people's identifiers stay here.

/** Who she is, and by what she is known. */
export async function readPerson({ learnerId, memberIds }: Group) {
  const ids = [learnerId, ...memberIds]
  const [found, unitRows, mails, external, factors, roles] = await Promise.all([
    db().select().from(learners).where(inArray(learners.id, ids)),
    db()
      .select({ id: units.id, name: units.name })
      .from(units)
      .innerJoin(learners, eq(learners.unitId, units.id))
      .where(eq(learners.id, learnerId)),
    db().select({ email: credentials.email }).from(credentials).where(inArray(credentials.learnerId, ids)),
    db()
      .select({ linkedAt: externalIdentities.linkedAt })
      .from(externalIdentities)
      .where(inArray(externalIdentities.learnerId, ids)),
    db()
      .select({ confirmedAt: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(inArray(secondFactors.learnerId, ids)),
    db()
      .select({ role: grants.role, unit: units.name })
      .from(grants)
      .innerJoin(units, eq(units.id, grants.unitId))
      .where(inArray(grants.learnerId, ids)),
  ])
  return {
    row: found.find(row => row.id === learnerId) ?? null,
    paths: found,
    unit: unitRows[0] ?? null,
    email: mails[0]?.email ?? null,
    organisationAccounts: external.length,
    secondFactor: factors.some(factor => factor.confirmedAt !== null),
    roles,
  }
}

export async function listCards(ids: string[]) {
  return db()
    .select({
      number: accessCards.reference,
      madeAt: accessCards.createdAt,
      issuedById: accessCards.issuedById,
      cancelledAt: accessCards.revokedAt,
    })
    .from(accessCards)
    .where(inArray(accessCards.learnerId, ids))
    .orderBy(asc(accessCards.createdAt))
}

/** What is derived of her path, under the identifier that stands for all of hers. */
export async function listFollowedCourses(learnerId: string) {
  const [courses, lessons] = await Promise.all([
    db()
      .select()
      .from(enrolments)
      .where(and(eq(enrolments.learnerId, learnerId), ne(enrolments.courseId, '')))
      .orderBy(asc(enrolments.enrolledAt)),
    db().select().from(lessonProgress).where(eq(lessonProgress.learnerId, learnerId)).orderBy(lessonProgress.startedAt),
  ])
  return courses.map(course => ({ ...course, lessons: lessons.filter(({ courseId }) => courseId === course.courseId) }))
}

export async function listEvents(ids: string[]) {
  return db()
    .select()
    .from(events)
    .where(inArray(events.learnerId, ids))
    .orderBy(asc(events.occurredAt), asc(events.id))
}

export async function listOpenDevices(ids: string[], at: Date) {
  return db()
    .select({
      idHash: sessions.idHash,
      name: sessions.device,
      openedAt: sessions.createdAt,
      openUntil: sessions.expiresAt,
      shared: sessions.shared,
    })
    .from(sessions)
    .where(and(inArray(sessions.learnerId, ids), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.createdAt))
}

/** Closes one of her devices, named by the hash of its session; another person's does nothing. */
export async function closeDevice({ ids, idHash }: { ids: string[]; idHash: string }): Promise<void> {
  await db()
    .delete(sessions)
    .where(and(inArray(sessions.learnerId, ids), eq(sessions.idHash, idHash)))
}

export async function listOfflineDevices(ids: string[]) {
  return db()
    .select({ addedAt: devices.createdAt, closedAt: devices.revokedAt })
    .from(devices)
    .where(inArray(devices.learnerId, ids))
    .orderBy(asc(devices.createdAt))
}

export async function listWorkshops(ids: string[]) {
  return db()
    .select({
      title: workshops.title,
      joinedAt: participants.joinedAt,
      firstName: participants.firstName,
      helpAskedAt: participants.helpAskedAt,
    })
    .from(participants)
    .innerJoin(workshops, eq(workshops.id, participants.workshopId))
    .where(inArray(participants.learnerId, ids))
    .orderBy(asc(participants.joinedAt))
}

export async function listRuns(ids: string[]) {
  return db()
    .select({
      courseId: simulatorRuns.courseId,
      exerciseId: simulatorRuns.exerciseId,
      startedAt: simulatorRuns.startedAt,
      lastGestureAt: simulatorRuns.updatedAt,
      gestures: simulatorRuns.gestures,
    })
    .from(simulatorRuns)
    .where(inArray(simulatorRuns.learnerId, ids))
    .orderBy(asc(simulatorRuns.startedAt))
}

export async function listPaperSheets(ids: string[]) {
  return db()
    .select({
      code: paperSheets.code,
      courseId: paperSheets.courseId,
      lessonId: paperSheets.lessonId,
      printedAt: paperSheets.printedAt,
    })
    .from(paperSheets)
    .where(inArray(paperSheets.learnerId, ids))
    .orderBy(asc(paperSheets.printedAt))
}

export async function listMerges(ids: string[]) {
  return db()
    .select({ at: merges.mergedAt, byId: merges.byId, undoneAt: merges.undoneAt })
    .from(merges)
    .where(or(inArray(merges.fromId, ids), inArray(merges.intoId, ids)))
    .orderBy(asc(merges.mergedAt))
}

export async function listAssistances(ids: string[]) {
  return db()
    .select({
      helperId: assistances.helperId,
      helperName: assistances.helperName,
      startedAt: assistances.startedAt,
      endsAt: assistances.endsAt,
      endedAt: assistances.endedAt,
    })
    .from(assistances)
    .where(inArray(assistances.learnerId, ids))
    .orderBy(asc(assistances.startedAt))
}

/** What may be told of people of the staff: the name they show, and their role. Whoever has left is in no row. */
export async function listStaff(ids: string[]): Promise<Map<string, { name: string | null; role: string | null }>> {
  if (ids.length === 0) return new Map()
  const found = await db()
    .select({ id: learners.id, name: learners.displayName, role: grants.role })
    .from(learners)
    .leftJoin(grants, eq(grants.learnerId, learners.id))
    .where(inArray(learners.id, ids))
  return new Map(found.map(({ id, name, role }) => [id, { name, role }]))
}
