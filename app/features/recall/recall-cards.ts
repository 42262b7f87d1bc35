/** Days after the end of a lesson. */
export const stages = [1, 7, 30] as const
export type Stage = (typeof stages)[number]
const lastStage = 30

export type FinishedLesson = { courseId: string; lessonId: string; finishedAt: Date }
/** A card that was answered or skipped; stage 0: no more cards for this lesson. */
export type Recalled = {
  courseId: string
  lessonId: string
  stage: number
  at: Date
  outcome: 'right' | 'partly' | 'not-yet' | 'skipped'
}
/** `again`: the last card, asked once more since it was not right yet. */
export type DueCard = FinishedLesson & { stage: Stage; again: boolean }

const mostAVisit = 3
const day = 24 * 60 * 60 * 1000
const visit = day / 2

type Known = { recalled: Recalled[]; now: Date }

/**
 * The cards that are due, the oldest lesson first: of each lesson the latest stage, since late visits don't pile up, and never
 * one that was answered or skipped. The order of the facts does not matter.
 */
export function dueCards({ lessons, ...known }: Known & { lessons: FinishedLesson[] }): DueCard[] {
  return lessons
    .flatMap(lesson => cardOf({ lesson, ...known }) ?? [])
    .sort((one, other) => one.finishedAt.getTime() - other.finishedAt.getTime() || compare(keyOf(one), keyOf(other)))
}

/** How many cards this visit may still hold. */
export function cardsLeft({ recalled, now }: Known): number {
  const justAnswered = recalled.filter(({ at, stage }) => stage !== 0 && now.getTime() - at.getTime() < visit)
  return Math.max(0, mostAVisit - justAnswered.length)
}

/** The card that is due for this lesson; null where there is none. */
export function cardOf({ lesson, recalled, now }: Known & { lesson: FinishedLesson }): DueCard | null {
  const own = ownOf(lesson, recalled)
  if (own.some(known => known.stage === 0)) return null
  const stage = stages.findLast(days => now >= daysAfter(lesson.finishedAt, days))
  if (stage !== undefined && !own.some(known => known.stage >= stage)) return { ...lesson, stage, again: false }
  const again = askedAgainOn(own)
  return again !== null && now >= again ? { ...lesson, stage: lastStage, again: true } : null
}

/** When a card of this lesson comes next; a moment that is past where one is due now, null where none will come. */
export function nextCardOn({ lesson, recalled, now }: Known & { lesson: FinishedLesson }): Date | null {
  if (cardOf({ lesson, recalled, now })) return now
  const own = ownOf(lesson, recalled)
  if (own.some(known => known.stage === 0)) return null
  const stage = stages.find(days => !own.some(known => known.stage >= days))
  return stage === undefined ? askedAgainOn(own) : daysAfter(lesson.finishedAt, stage)
}

// What was not right the last time is asked once more, a month later, and no oftener: nobody stacks up failures.
function askedAgainOn(own: Recalled[]): Date | null {
  const last = own
    .filter(known => known.stage === lastStage)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const [first] = last
  if (!first || last.some(({ outcome }) => outcome === 'right' || outcome === 'skipped')) return null
  const on = daysAfter(first.at, lastStage)
  return last.some(({ at }) => at >= on) ? null : on
}

function ownOf(lesson: FinishedLesson, recalled: Recalled[]): Recalled[] {
  return recalled.filter(({ courseId, lessonId }) => courseId === lesson.courseId && lessonId === lesson.lessonId)
}

function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * day)
}

function keyOf({ courseId, lessonId }: FinishedLesson): string {
  return `${courseId} ${lessonId}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
