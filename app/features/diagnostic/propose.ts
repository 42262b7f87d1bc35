import type { CourseCode } from './items.ts'
import { type Answers, type Standing, standings, stopOf } from './scoring.ts'

/** Why a course is proposed: the page says it in a sentence. */
export type Reason = 'first-steps' | 'wish' | 'before-wish' | 'before-next' | 'to-learn' | 'to-review'
export type Proposal = { course: CourseCode; reason: Reason }

const most = 3

// What must not be « à apprendre » any more, or comes first. C1 comes before any other.
const needed: Partial<Record<CourseCode, CourseCode[]>> = { C6: ['C2', 'C4'] }

/** What must come before a course. */
export function prerequisitesOf(course: CourseCode): CourseCode[] {
  return course === 'C1' ? [] : ['C1', ...(needed[course] ?? [])]
}

const wished: Record<string, CourseCode> = {
  write: 'C3',
  papers: 'C6',
  scams: 'C5',
  activity: 'C6',
  understand: 'C8',
}

/** The course that answers her wish; null where she has none. */
export function wishedCourse(answers: Answers): CourseCode | null {
  return wished[answers.wish ?? ''] ?? null
}

/** At most three courses in the order to take them: her wish first, or what must come before it. */
export function proposeCourses(answers: Answers): Proposal[] {
  const stop = stopOf(answers)
  const wish = wishedCourse(answers)
  const because = (course: CourseCode): Proposal => ({ course, reason: reasonBefore(course, wish) })
  if (stop === 'first-block') return [because('C1')]
  if (stop === 'second-block') return [because('C2'), because('C3')]
  const found = standings(answers)
  const list: Proposal[] = []
  if (wish && found.get(wish) !== 'known') add(wish, 'wish')
  for (const standing of ['to-learn', 'to-review'] as const) {
    for (const course of coursesThat(found, standing)) add(course, standing)
  }
  return list.slice(0, most)

  function add(course: CourseCode, reason: Reason): void {
    if (list.some(known => known.course === course)) return
    for (const before of prerequisitesOf(course)) {
      if (found.get(before) === 'to-learn') add(before, reason === 'wish' ? 'before-wish' : 'before-next')
    }
    list.push({ course, reason })
  }
}

function reasonBefore(course: CourseCode, wish: CourseCode | null): Reason {
  if (wish === null) return 'first-steps'
  return course === wish ? 'wish' : 'before-wish'
}

function coursesThat(found: Map<CourseCode, Standing>, standing: Standing): CourseCode[] {
  return [...found].flatMap(([course, own]) => (own === standing ? [course] : []))
}

/** Whether somebody near her should help: she began with the first gestures, or she asked for a hand. */
export function needsSomebody(answers: Answers): boolean {
  return stopOf(answers) === 'first-block' || ['call', 'meet', 'together'].includes(answers.hand ?? '')
}
