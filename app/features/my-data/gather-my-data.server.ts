import { listAttestations } from '#app/features/attestation/index.server.ts'
import { findCourseById } from '#app/features/catalog/index.server.ts'
import { listAccesses } from '#app/features/identity/index.server.ts'
import { type Group, groupOf } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import type { AnswerPayload, RecalledPayload } from '#db/schema'
import type { MyData } from './my-data-shape.ts'
import {
  listAssistances,
  listCards,
  listDiagnostics,
  listEvents,
  listFollowedCourses,
  listMerges,
  listOfflineDevices,
  listOpenDevices,
  listPaperSheets,
  listRuns,
  listStaff,
  listWorkshops,
  readPerson,
} from './my-data-store.server.ts'

const somebodyOfTheStaff = 'Une personne de l’équipe'

/** Gathers all that is kept about a learner, by whichever of her paths. Null where nobody has this identifier. */
export async function gatherMyData(learnerId: string): Promise<MyData | null> {
  const group = await groupOf(learnerId)
  const ids = [group.learnerId, ...group.memberIds]
  const at = now()
  const found = await Promise.all([
    readPerson(group),
    listCards(ids),
    listFollowedCourses(group.learnerId),
    listEvents(ids),
    listOpenDevices(ids, at),
    listOfflineDevices(ids),
    listWorkshops(ids),
    listPaperSheets(ids),
    listMerges(ids),
    listAssistances(ids),
    listAccesses(group.learnerId),
    listRuns(ids),
    listAttestations(ids),
    listDiagnostics(ids),
  ])
  const [
    person,
    cards,
    courses,
    events,
    devices,
    offlineDevices,
    workshops,
    sheets,
    merges,
    assistances,
    accesses,
    runs,
    attestations,
    diagnostics,
  ] = found
  if (!person.row || person.row.kind === 'erased') return null
  const staff = await staffOf({ ids, found: { cards, events, merges, assistances, accesses, diagnostics } })
  return {
    format: 'trait-d-union/mes-donnees',
    version: 1,
    madeAt: at.toISOString(),
    person: describePerson({ person, kind: person.row.kind, group }),
    cards: cards.map(({ number, madeAt, issuedById, cancelledAt }) => ({
      number,
      madeAt: madeAt.toISOString(),
      madeBy: staff.by(issuedById),
      cancelledAt: iso(cancelledAt),
    })),
    courses: courses.map(describeCourse),
    ...describeEvents(events, staff),
    diagnostics: diagnostics.map(({ startedAt, finishedAt, enteredById, ...row }) => ({
      ...row,
      startedAt: startedAt.toISOString(),
      finishedAt: iso(finishedAt),
      enteredBy: staff.by(enteredById),
    })),
    devices: devices.map(({ name, openedAt, openUntil, shared }) => ({
      name,
      openedAt: openedAt.toISOString(),
      openUntil: openUntil.toISOString(),
      shared,
    })),
    offlineDevices: offlineDevices.map(({ addedAt, closedAt }) => ({
      addedAt: addedAt.toISOString(),
      closedAt: iso(closedAt),
    })),
    workshops: workshops.map(({ title, joinedAt, firstName, helpAskedAt }) => ({
      title,
      joinedAt: joinedAt.toISOString(),
      firstName,
      helpAskedAt: iso(helpAskedAt),
    })),
    paperSheets: sheets.map(sheet => ({ ...sheet, printedAt: sheet.printedAt.toISOString() })),
    practice: runs.map(({ startedAt, lastGestureAt, gestures, ...run }) => ({
      ...run,
      startedAt: startedAt.toISOString(),
      lastGestureAt: lastGestureAt.toISOString(),
      // Symbols, numbers and yes or no: what the schemas of the simulators let in.
      gestures: gestures as MyData['practice'][number]['gestures'],
    })),
    attestations: attestations.map(given => ({
      code: given.code,
      courseId: given.courseId,
      title: given.courseTitle,
      name: given.name,
      madeAt: given.issuedAt.toISOString(),
      madeBy: staff.by(given.issuedById),
      replacedAt: iso(given.revokedAt),
    })),
    mergedPaths: merges.map(({ at: moment, byId, undoneAt }) => ({
      at: moment.toISOString(),
      by: staff.by(byId),
      undoneAt: iso(undoneAt),
    })),
    assistances: assistances.map(({ helperId, helperName, startedAt, endsAt, endedAt }) => ({
      helper: { name: helperName, role: staff.roleOf(helperId) },
      startedAt: startedAt.toISOString(),
      endsAt: endsAt.toISOString(),
      endedAt: iso(endedAt),
    })),
    accesses: accesses.map(({ at: moment, actorId, actorName, act, detail }) => ({
      at: moment.toISOString(),
      by: { name: actorName, role: staff.roleOf(actorId) },
      act,
      detail,
    })),
  }
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null
}

type Found<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>
type Staff = Awaited<ReturnType<typeof staffOf>>

// Of the others, a name and a role. She herself is not "somebody else", whichever of her paths acted.
async function staffOf({
  ids,
  found,
}: {
  ids: string[]
  found: {
    cards: Found<typeof listCards>
    events: Found<typeof listEvents>
    merges: Found<typeof listMerges>
    assistances: Found<typeof listAssistances>
    accesses: Found<typeof listAccesses>
    diagnostics: Found<typeof listDiagnostics>
  }
}) {
  const named = [
    ...found.cards.map(card => card.issuedById),
    ...found.events.map(event => event.enteredById),
    ...found.diagnostics.map(row => row.enteredById),
    ...found.merges.map(merge => merge.byId),
    ...found.assistances.map(assistance => assistance.helperId),
    ...found.accesses.map(access => access.actorId),
  ].filter((id): id is string => id !== null && !ids.includes(id))
  const staff = await listStaff([...new Set(named)])
  const roleOf = (id: string | null) => (id === null ? null : (staff.get(id)?.role ?? null))
  return {
    roleOf,
    by: (id: string | null) =>
      id === null || ids.includes(id) ? null : { name: staff.get(id)?.name ?? somebodyOfTheStaff, role: roleOf(id) },
  }
}

function describePerson({
  person,
  kind,
  group,
}: {
  person: Found<typeof readPerson>
  kind: MyData['person']['knownBy']
  group: Group
}): MyData['person'] {
  const { paths, unit, email, organisationAccounts, secondFactor, roles } = person
  const moments = (field: 'createdAt' | 'lastSeenAt') => paths.map(path => path[field].getTime())
  return {
    knownBy: kind,
    firstName: paths.find(path => path.id === group.learnerId)?.displayName ?? null,
    unit,
    email,
    organisationAccounts,
    secondFactor,
    roles,
    since: new Date(Math.min(...moments('createdAt'))).toISOString(),
    lastSeen: new Date(Math.max(...moments('lastSeenAt'))).toISOString(),
  }
}

function describeCourse({
  courseId,
  enrolledAt,
  startedAt,
  finishedAt,
  lessons,
}: Found<typeof listFollowedCourses>[number]): MyData['courses'][number] {
  const course = findCourseById(courseId)
  const titleOf = (lessonId: string) => course?.lessons.find(lesson => lesson.lessonId === lessonId)?.title
  return {
    courseId,
    title: course?.title ?? 'Un cours qui n’est plus en ligne',
    enrolledAt: enrolledAt.toISOString(),
    startedAt: iso(startedAt),
    finishedAt: iso(finishedAt),
    lessons: lessons.map(lesson => ({
      lessonId: lesson.lessonId,
      title: titleOf(lesson.lessonId) ?? 'Une leçon qui n’est plus en ligne',
      startedAt: lesson.startedAt.toISOString(),
      finishedAt: iso(lesson.finishedAt),
    })),
  }
}

function describeEvents(events: Found<typeof listEvents>, staff: Staff): Pick<MyData, 'answers' | 'facts'> {
  const answers: MyData['answers'] = []
  const facts: MyData['facts'] = []
  for (const { courseId, lessonId, stepId, exerciseId, kind, occurredAt, recordedAt, channel, ...event } of events) {
    const at = occurredAt.toISOString()
    const enteredBy = staff.by(event.enteredById)
    if (kind === 'answered') {
      // What an answer says has one shape; the column holds those of the other facts too.
      const { choiceIds, outcome, help = null } = event.payload as AnswerPayload
      answers.push({ courseId, lessonId, stepId, exerciseId, at, choiceIds, outcome, help, enteredBy })
    } else {
      const keptAt = recordedAt.toISOString()
      // As above: what a recall says has one shape.
      const recall = kind === 'recalled' ? (event.payload as RecalledPayload) : null
      facts.push({ courseId, lessonId, stepId, kind, at, keptAt, recall, channel, enteredBy })
    }
  }
  return { answers, facts }
}
