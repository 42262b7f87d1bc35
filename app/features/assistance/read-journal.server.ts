import { listAccesses } from '#app/features/identity/index.server.ts'
import type { Access, AccessAct } from '#app/features/identity/index.ts'
import { type HelpedAct, listHelpedActs, listHelpedLessons } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { type AssistanceRow, listAssistances } from './assistance-store.server.ts'
import { shareActs } from './share-acts.ts'

/** What a helper did that is no fact of a course: it is written in the access log. */
export type NotedAct = { id: string; act: AccessAct; occurredAt: Date; enteredById: string }
type AnyAct = HelpedAct | NotedAct
type Stretch = AssistanceRow & { until: Date; running: boolean; acts: AnyAct[] }
export type Journal = {
  assistances: Stretch[]
  /** Keyed in from paper, or done at the very moment when an aid ended. */
  others: (AnyAct & { byName: string | null })[]
  accesses: Access[]
}

/** What a learner reads of all that others did in her path or with her name, the latest first. Never an answer. */
export async function readJournal(learnerId: string): Promise<Journal> {
  const [rows, acts, accesses] = [
    await listAssistances(learnerId),
    await listHelpedActs(learnerId),
    await listAccesses(learnerId),
  ]
  const at = now()
  const stretches = rows.map(row => ({ ...row, until: row.endedAt ?? row.endsAt }))
  const noted = accesses.flatMap(toNotedAct).reverse()
  const { byStretch, others } = shareActs<(typeof stretches)[number], AnyAct>({
    stretches,
    acts: [...acts, ...noted].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime()),
  })
  const nameOf = namesIn(rows, accesses)
  return {
    assistances: stretches.map(row => ({ ...row, running: row.until > at, acts: byStretch.get(row.id) ?? [] })),
    others: others.map(act => ({ ...act, byName: nameOf(act.enteredById) })).reverse(),
    // Each aid is told above, with what was done in it.
    accesses: accesses.filter(({ act }) => !toldAbove.includes(act)),
  }
}

const doneForHer: AccessAct[] = ['questions-opened', 'questions-answered', 'questions-finished', 'answers-erased']
const toldAbove: AccessAct[] = ['assistance-started', 'assistance-ended', ...doneForHer]

function toNotedAct({ at, act, actorId }: Access, index: number): NotedAct[] {
  if (actorId === null || !doneForHer.includes(act)) return []
  return [{ id: `${at.toISOString()} ${index}`, act, occurredAt: at, enteredById: actorId }]
}

/** Who helped her in each lesson of a course, by the lesson: it counts as done with help. */
export async function readHelpers({
  learnerId,
  courseId,
}: {
  learnerId: string
  courseId: string
}): Promise<Map<string, string[]>> {
  const lessons = await listHelpedLessons({ learnerId, courseId })
  if (lessons.length === 0) return new Map()
  const nameOf = namesIn(await listAssistances(learnerId), [])
  const byLesson = new Map<string, string[]>()
  for (const { lessonId, helperId } of lessons) {
    const names = byLesson.get(lessonId) ?? []
    const name = nameOf(helperId)
    if (name && !names.includes(name)) byLesson.set(lessonId, [...names, name])
  }
  return byLesson
}

// The names as they stood on the day: nobody has to be looked up, and somebody who has left can still be read.
function namesIn(rows: AssistanceRow[], accesses: Access[]): (id: string) => string | null {
  const names = new Map([
    ...accesses.map(({ actorId, actorName }) => [actorId, actorName] as const),
    ...rows.map(({ helperId, helperName }) => [helperId, helperName] as const),
  ])
  return id => names.get(id) ?? null
}
