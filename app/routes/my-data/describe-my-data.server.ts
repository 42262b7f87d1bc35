import { findCourseById } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { type CourseCode, findQuestion, pathFrom, plannedCourses } from '#app/features/diagnostic/index.ts'
import { gatherMyData, listMyDevices, warnedAt } from '#app/features/my-data/index.server.ts'
import type { MyData } from '#app/features/my-data/index.ts'
import { hashSessionId } from '#app/platform/auth/session-store.server.ts'
import { dateAndTime, fullDate } from '#app/ui/patterns/french.ts'
import { inRuns } from '../access-acts.ts'
import type { OwnVisit } from '../own-data.server.ts'
import { actInFrench, knownBy, outcomes, roleInFrench, somebody, worthOf } from './my-data-words.ts'

/** All that is kept about her, in sentences. Null where she has been forgotten meanwhile. */
export async function describeMyData({ viewer, session }: OwnVisit) {
  const [data, devices, warned] = await Promise.all([
    gatherMyData(viewer.learnerId),
    listMyDevices(viewer.learnerId),
    warnedAt(viewer.learnerId),
  ])
  if (!data) return null
  const here = session.sessionId ? hashSessionId(session.sessionId) : null
  return {
    isGuest: viewer.kind === 'guest',
    wasWarned: warned !== null,
    person: describePerson(data),
    cards: data.cards.map(({ number, madeAt, madeBy, cancelledAt }) => ({
      number,
      made: `Faite le ${fullDate(madeAt)}${madeBy ? `, par ${somebody(madeBy)}` : ''}.`,
      cancelled: cancelledAt ? `Annulée le ${fullDate(cancelledAt)}.` : null,
    })),
    courses: data.courses.map(course => ({
      id: course.courseId,
      title: course.title,
      dates: courseDates(course),
      lessons: course.lessons.map(({ lessonId, title, startedAt, finishedAt }) => ({
        id: lessonId,
        title,
        dates: finishedAt ? `finie le ${fullDate(finishedAt)}` : `commencée le ${fullDate(startedAt)}`,
      })),
      answers: data.answers.filter(answer => answer.courseId === course.courseId).map(describeAnswer),
    })),
    devices: devices
      .map(({ idHash, name, openedAt, shared }) => ({
        idHash,
        name,
        since: fullDate(openedAt),
        shared,
        isHere: idHash === here,
      }))
      .sort((a, b) => Number(b.isHere) - Number(a.isHere)),
    others: describeOthers(data),
    journal: describeJournal(data),
  }
}

export type MyDataToShow = NonNullable<Awaited<ReturnType<typeof describeMyData>>>

function describePerson({ person }: MyData) {
  const { firstName, unit, email, roles, since, lastSeen, organisationAccounts, secondFactor } = person
  const facts = [
    ['Comment nous vous reconnaissons', knownBy[person.knownBy]],
    ['Votre e-mail', email],
    ['Votre organisme', organisationAccounts > 0 ? 'Le compte de votre organisme ouvre ce compte.' : null],
    ['Votre deuxième clé', secondFactor ? 'Une application ou une carte de codes.' : null],
    ['Votre rôle', roles.map(({ role, unit: where }) => `${roleInFrench(role) ?? role}, ${where}`).join(' ; ') || null],
    ['Première visite', fullDate(since)],
    ['Dernière visite', fullDate(lastSeen)],
  ] as const
  return {
    firstName,
    unit,
    facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  }
}

function courseDates({ enrolledAt, finishedAt }: MyData['courses'][number]): string {
  const chosen = `Choisi le ${fullDate(enrolledAt)}.`
  return finishedAt ? `${chosen} Fini le ${fullDate(finishedAt)}.` : chosen
}

function describeAnswer(answer: MyData['answers'][number]) {
  const { at, courseId, lessonId, stepId, choiceIds, enteredBy } = answer
  const course = findCourseById(courseId)
  const lesson = course?.lessons.find(entry => entry.lessonId === lessonId)
  const isThere = course && lesson?.online && stepId && lesson.stepIds.includes(stepId)
  return {
    lessonTitle: lesson?.title ?? 'Une leçon qui n’est plus en ligne',
    when: dateAndTime(at),
    worth: worthOf(answer),
    forgotten: choiceIds.length === 0,
    with: enteredBy ? somebody(enteredBy) : null,
    address: isThere ? stepAddress({ course: course.slug, lesson: lesson.slug, step: stepId }) : null,
  }
}

// What most people have none of: one line each.
function describeOthers(data: MyData): string[] {
  return [
    ...data.diagnostics.map(describeDiagnostic),
    ...recalls(data),
    ...data.workshops.map(
      ({ title, joinedAt, firstName }) =>
        `Atelier « ${title} », ${fullDate(joinedAt)}${firstName ? `, sous le nom ${firstName}` : ''}.`,
    ),
    ...data.mergedPaths.map(
      ({ at, by, undoneAt }) =>
        `Deux parcours réunis le ${fullDate(at)}, ${by ? `par ${somebody(by)}` : 'par vous'}${undoneAt ? `, séparés le ${fullDate(undoneAt)}` : ''}.`,
    ),
    ...data.attestations.map(
      ({ title, madeAt, replacedAt }) =>
        `Attestation « ${title} », faite le ${fullDate(madeAt)}${replacedAt ? `, remplacée le ${fullDate(replacedAt)}` : ''}.`,
    ),
    ...data.paperSheets.map(({ code, printedAt }) => `Feuille ${code}, imprimée le ${fullDate(printedAt)}.`),
    ...data.practice.map(
      ({ lastGestureAt }) => `Un exercice commencé à l’écran, dernier geste le ${fullDate(lastGestureAt)}.`,
    ),
    ...data.offlineDevices.map(
      ({ addedAt, closedAt }) =>
        `Un appareil qui marche sans réseau, depuis le ${fullDate(addedAt)}${closedAt ? `, fermé le ${fullDate(closedAt)}` : ''}.`,
    ),
  ]
}

function describeDiagnostic({ startedAt, finishedAt, answers, proposals, enteredBy }: MyData['diagnostics'][number]) {
  const path = pathFrom(proposals ?? [])
  const named = (codes: CourseCode[]) => codes.map(code => `« ${plannedCourses[code].title} »`).join(', ')
  return [
    `« Par où commencer ? », ${fullDate(startedAt)}${enteredBy ? `, avec ${somebody(enteredBy)}` : ''}.`,
    finishedAt === null ? 'Vous n’avez pas fini.' : null,
    path.courses.length > 0 ? `Cours proposés : ${named(path.courses.map(({ course }) => course))}.` : null,
    path.known.length > 0 ? `Cours dont vous savez déjà l’essentiel : ${named(path.known)}.` : null,
    answers === null ? 'Vos réponses sont effacées.' : answersInWords(answers),
  ]
    .filter(Boolean)
    .join(' ')
}

function answersInWords(answers: Record<string, string>): string {
  const said = Object.entries(answers).flatMap(([code, given]) => {
    const question = findQuestion(code)
    const choice = question?.choices.find(one => one.code === given)
    return question ? [`${question.text} ${choice?.text ?? 'Vous avez passé'}`] : []
  })
  return `Vos réponses : ${said.join(' ; ')}.`
}

const recallWords: Record<string, string> = { ...outcomes, skipped: 'vous avez passé' }

function recalls({ facts }: MyData): string[] {
  return facts.flatMap(fact =>
    fact.recall
      ? [`« Vous souvenez-vous ? », ${titleOf(fact)}, ${fullDate(fact.at)} : ${recallWords[fact.recall.outcome]}.`]
      : [],
  )
}

type Line = { at: string; when: string; who: string; what: string }

// Who looked, who helped and what was done in her place: one list, the latest first.
function describeJournal(data: MyData): Line[] {
  const runs = inRuns(data.accesses, ({ act, by }) => ({ act, who: `${by.name} ${by.role}` }))
  const looks = runs.map(({ first: { at, by, act, detail }, times }) => ({
    at,
    when: dateAndTime(at),
    who: somebody(by),
    what: [actInFrench(act, times), ...(detail ? [`(${Object.values(detail).join(', ')})`] : [])].join(' '),
  }))
  return [...looks, ...actsOfHelpers(data)].sort((a, b) => b.at.localeCompare(a.at))
}

// Somebody may do twenty things in a quarter of an hour: one line a lesson and a day.
function actsOfHelpers(data: MyData): Line[] {
  const lines = new Map<string, Line & { steps: number; answers: number }>()
  for (const act of [...data.facts, ...data.answers]) {
    if (!act.enteredBy) continue
    const who = somebody(act.enteredBy)
    const when = fullDate(act.at)
    const key = [who, when, act.courseId, act.lessonId].join('|')
    const line = lines.get(key) ?? { at: act.at, when, who, what: titleOf(act), steps: 0, answers: 0 }
    if ('outcome' in act || act.recall) line.answers += 1
    else line.steps += 1
    lines.set(key, line)
  }
  return [...lines.values()].map(({ steps, answers, what, ...line }) => {
    const done = [
      steps > 0 ? `a avancé (${steps === 1 ? '1 page' : `${steps} pages`})` : null,
      answers > 0 ? `a répondu (${answers === 1 ? '1 question' : `${answers} questions`})` : null,
    ].filter(Boolean)
    return { ...line, what: `${done.join(' et ')} à votre place : ${what}` }
  })
}

function titleOf({ courseId, lessonId }: { courseId: string; lessonId: string | null }): string {
  const course = findCourseById(courseId)
  const lesson = course?.lessons.find(entry => entry.lessonId === lessonId)
  return lesson?.title ?? course?.title ?? 'un cours qui n’est plus en ligne'
}
