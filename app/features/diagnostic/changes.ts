import { type CourseCode, items, passed } from './items.ts'
import type { Path } from './path.ts'
import { type Answers, pointsOf } from './scoring.ts'

/** What somebody does now that she did not do before: the item, and whether she now does it alone. */
export type Gain = { text: string; now: string }

/** What has grown between two times, by answers kept both times. What has not is never said, nor what she had passed. */
export function gainsBetween(before: Answers, after: Answers): Gain[] {
  return items.flatMap(item => {
    if (before[item.code] === passed) return []
    const [was, is] = [pointsOf(item, before), pointsOf(item, after)]
    const choice = item.choices.find(({ code }) => code === after[item.code])
    return was !== null && is !== null && is > was && choice ? [{ text: item.text, now: choice.text }] : []
  })
}

/**
 * What has grown between two times, by the paths alone, where no answer was kept. A course that is not proposed any more is
 * not always one that she knows: her wish may have changed, or three others come first.
 */
export function progressBetween(before: Path, after: Path): { nowKnown: CourseCode[]; toReview: CourseCode[] } {
  const isNow = (course: CourseCode) => after.courses.find(proposal => proposal.course === course)?.reason
  return {
    nowKnown: before.courses.flatMap(({ course }) => (after.known.includes(course) ? [course] : [])),
    toReview: before.courses.flatMap(({ course, reason }) =>
      reason === 'to-learn' && isNow(course) === 'to-review' ? [course] : [],
    ),
  }
}

const weeks = 8
const week = 7 * 24 * 60 * 60 * 1000

/** Whether it is time to offer the same questions again. */
export function isTimeToLookBack({ finishedAt, now }: { finishedAt: Date; now: Date }): boolean {
  return now.getTime() - finishedAt.getTime() >= weeks * week
}
