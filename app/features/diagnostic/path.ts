import { type CourseCode, items, wish as wishQuestion } from './items.ts'
import { plannedCourses } from './planned-courses.ts'
import { needsSomebody, type Proposal, proposeCourses, type Reason, wishedCourse } from './propose.ts'
import { type Answers, knowsMoreThanSaid, questionsFor, standings } from './scoring.ts'

/** A path as it is kept: codes alone, of courses and of what else is said. */
export type KeptPath = { course: string; reason: string }[]

/** What the page of the path says. */
export type Path = {
  courses: Proposal[]
  /** The courses whose items she does well already. */
  known: CourseCode[]
  /** The code of her wish, which some reasons speak of. */
  wish: string | null
  /** The course of her wish, where she does it well already: then it is not proposed, and she is told why. */
  knownWish: CourseCode | null
  /** Somebody near her should help. */
  withSomebody: boolean
  /** « Vous savez déjà des choses ! » */
  knowsThings: boolean
  /** She answered none of the items: nothing can be said of what she knows. */
  saidNothing: boolean
}

const remark = ''
const known = 'known'

/** The path that answers make. What must be said later is in it, so that no answer has to be kept for that. */
export function pathOf(answers: Answers): KeptPath {
  const wish = wishQuestion.choices.find(({ code }) => code === answers.wish)?.code
  const proposed = proposeCourses(answers)
  const done = [...standings(met(answers))].filter(([course, standing]) => {
    return standing === 'known' && !proposed.some(other => other.course === course)
  })
  const says = (isTrue: boolean, reason: string) => (isTrue ? [{ course: remark, reason }] : [])
  return [
    ...proposed,
    ...done.map(([course]) => ({ course, reason: known })),
    ...says(wish !== undefined, `wish:${wish}`),
    ...says(needsSomebody(answers), 'with-somebody'),
    ...says(knowsMoreThanSaid(answers), 'knows-things'),
    ...says(!items.some(({ code }) => answers[code] !== undefined), 'said-nothing'),
  ]
}

// What stands after an early end proves nothing: it is on paper, or was given before she changed an earlier answer.
function met(answers: Answers): Answers {
  const asked = new Set(questionsFor(answers).map(({ code }) => code))
  return Object.fromEntries(Object.entries(answers).filter(([code]) => asked.has(code)))
}

/** Reads a path that was kept. A course that this version does not know is left out. */
export function pathFrom(kept: KeptPath): Path {
  const remarks = kept.filter(({ course }) => course === remark).map(({ reason }) => reason)
  const wish = remarks.find(said => said.startsWith('wish:'))?.slice('wish:'.length) ?? null
  const done = kept.flatMap(({ course, reason }) => (isCourse(course) && reason === known ? [course] : []))
  const wished = wishedCourse({ wish: wish ?? '' })
  return {
    courses: kept.flatMap(({ course, reason }) => (isCourse(course) && isReason(reason) ? [{ course, reason }] : [])),
    known: done,
    wish,
    knownWish: wished && done.includes(wished) ? wished : null,
    withSomebody: remarks.includes('with-somebody'),
    knowsThings: remarks.includes('knows-things'),
    saidNothing: remarks.includes('said-nothing'),
  }
}

function isCourse(code: string): code is CourseCode {
  return Object.hasOwn(plannedCourses, code)
}

const reasons: Reason[] = ['first-steps', 'wish', 'before-wish', 'before-next', 'to-learn', 'to-review']

function isReason(code: string): code is Reason {
  return reasons.some(reason => reason === code)
}
