/** Days after the end of a lesson. */
export const stages = [1, 7, 30] as const
export type Stage = (typeof stages)[number]

export type FinishedLesson = { courseId: string; lessonId: string; finishedAt: Date }
/** A card that was answered or skipped; stage 0: no more cards for this lesson. */
export type Recalled = { courseId: string; lessonId: string; stage: number; at: Date }
export type DueCard = FinishedLesson & { stage: Stage }

const mostAVisit = 3
const day = 24 * 60 * 60 * 1000
const visit = day / 2

/**
 * The cards to show now: of each lesson the latest stage that is due, since late visits don't pile up, and never one that was
 * answered or skipped. At most three a visit, the oldest lesson first. The order of the facts does not matter.
 */
export function dueCards({
  lessons,
  recalled,
  now,
}: {
  lessons: FinishedLesson[]
  recalled: Recalled[]
  now: Date
}): DueCard[] {
  const justAnswered = recalled.filter(({ at, stage }) => stage !== 0 && now.getTime() - at.getTime() < visit)
  const left = Math.max(0, mostAVisit - justAnswered.length)
  return lessons
    .flatMap(lesson => cardOf({ lesson, recalled, now }) ?? [])
    .sort((one, other) => one.finishedAt.getTime() - other.finishedAt.getTime() || compare(keyOf(one), keyOf(other)))
    .slice(0, left)
}

function cardOf({
  lesson,
  recalled,
  now,
}: {
  lesson: FinishedLesson
  recalled: Recalled[]
  now: Date
}): DueCard | null {
  const own = recalled.filter(({ courseId, lessonId }) => courseId === lesson.courseId && lessonId === lesson.lessonId)
  const stage = stages.findLast(days => now.getTime() - lesson.finishedAt.getTime() >= days * day)
  if (stage === undefined) return null
  return own.some(known => known.stage === 0 || known.stage >= stage) ? null : { ...lesson, stage }
}

function keyOf({ courseId, lessonId }: FinishedLesson): string {
  return `${courseId} ${lessonId}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
