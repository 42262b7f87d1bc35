import { type CourseCode, wish as wishQuestion } from './items.ts'
import { plannedCourses } from './planned-courses.ts'
import { needsSomebody, type Proposal, proposeCourses, type Reason } from './propose.ts'
import { type Answers, knowsMoreThanSaid } from './scoring.ts'

/** A path as it is kept: codes alone, of courses and of what else is said. */
export type KeptPath = { course: string; reason: string }[]

/** What the page of the path says. */
export type Path = {
  courses: Proposal[]
  /** The code of her wish, which some reasons speak of. */
  wish: string | null
  /** Somebody near her should help. */
  withSomebody: boolean
  /** « Vous savez déjà des choses ! » */
  knowsThings: boolean
}

const remark = ''

/** The path that answers make. What must be said later is in it, so that no answer has to be kept for that. */
export function pathOf(answers: Answers): KeptPath {
  const wish = wishQuestion.choices.find(({ code }) => code === answers.wish)?.code
  return [
    ...proposeCourses(answers),
    ...(wish ? [{ course: remark, reason: `wish:${wish}` }] : []),
    ...(needsSomebody(answers) ? [{ course: remark, reason: 'with-somebody' }] : []),
    ...(knowsMoreThanSaid(answers) ? [{ course: remark, reason: 'knows-things' }] : []),
  ]
}

/** Reads a path that was kept. A course that this version does not know is left out. */
export function pathFrom(kept: KeptPath): Path {
  const remarks = kept.filter(({ course }) => course === remark).map(({ reason }) => reason)
  return {
    courses: kept.flatMap(({ course, reason }) => (isCourse(course) && isReason(reason) ? [{ course, reason }] : [])),
    wish: remarks.find(said => said.startsWith('wish:'))?.slice('wish:'.length) ?? null,
    withSomebody: remarks.includes('with-somebody'),
    knowsThings: remarks.includes('knows-things'),
  }
}

function isCourse(code: string): code is CourseCode {
  return code in plannedCourses
}

const reasons: Reason[] = ['first-steps', 'wish', 'before-wish', 'before-next', 'to-learn', 'to-review']

function isReason(code: string): code is Reason {
  return reasons.some(reason => reason === code)
}
