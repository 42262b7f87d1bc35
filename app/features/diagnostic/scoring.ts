import { type CourseCode, type Item, items, type Question, questions } from './items.ts'

/** Codes of answers by question. A question that was not met yet is not there; one that she passed is. */
export type Answers = Readonly<Record<string, string>>
export type Standing = 'to-learn' | 'to-review' | 'known'
/** After which block the questions end, so that nobody stacks up failures. */
export type Stop = 'first-block' | 'second-block'
export type Level = 'D0' | 'D1' | 'D2'

/** At most, in the first block (of 8) and in the second (of 10), for the questions to end there. */
const limits = { first: 3, second: 4 }
const enoughToReview = 0.5
const enoughToSkip = 0.8
const mostForD1 = 24
const best = 2

export const bestTotal = best * items.length

/** What an answer is worth; null where the item was not met. */
export function pointsOf(item: Item, answers: Answers): number | null {
  const code = answers[item.code]
  if (code === undefined) return null
  return item.choices.find(choice => choice.code === code)?.points ?? 0
}

/** Where the questions end early, by rule. Only a whole block ends them. */
export function stopOf(answers: Answers): Stop | null {
  const [first, second] = [blockPoints(1, answers), blockPoints(2, answers)]
  if (first !== null && first <= limits.first) return 'first-block'
  if (first !== null && second !== null && second <= limits.second) return 'second-block'
  return null
}

function blockPoints(block: Item['block'], answers: Answers): number | null {
  const points = items.filter(item => item.block === block).map(item => pointsOf(item, answers))
  return points.includes(null) ? null : sum(points)
}

function sum(points: (number | null)[]): number {
  return points.reduce<number>((total, some) => total + (some ?? 0), 0)
}

/** The questions that this person meets: all, or those before an early end. */
export function questionsFor(answers: Answers): Question[] {
  const stop = stopOf(answers)
  const lastBlock = stop === 'first-block' ? 1 : stop === 'second-block' ? 2 : 5
  return questions.filter(question => !('block' in question) || question.block <= lastBlock)
}

/**
 * The question after this one, or null where there is none; with no code, the first that she has not met. So it is after one
 * that is not asked any more: the back button opens those that came before an early end.
 */
export function nextQuestion(answers: Answers, after?: string): Question | null {
  const list = questionsFor(answers)
  const place = list.findIndex(({ code }) => code === after)
  if (place === -1) return list.find(({ code }) => answers[code] === undefined) ?? null
  return list[place + 1] ?? null
}

/** How each course stands, by the items that were met. A course of which none was met is not there. */
export function standings(answers: Answers): Map<CourseCode, Standing> {
  const found = new Map<CourseCode, Standing>()
  for (const course of new Set(items.map(item => item.course))) {
    const met = items.filter(item => item.course === course && answers[item.code] !== undefined)
    if (met.length === 0) continue
    const ratio = sum(met.map(item => pointsOf(item, answers))) / (best * met.length)
    const standing = ratio < enoughToReview ? 'to-learn' : ratio < enoughToSkip ? 'to-review' : 'known'
    found.set(course, isOverConfident(course, answers) ? 'to-learn' : standing)
  }
  return found
}

// Where she says that she can and a situation shows otherwise, what matters is not to be caught.
const doubleChecked: CourseCode[] = ['C4', 'C5']

function isOverConfident(course: CourseCode, answers: Answers): boolean {
  return doubleChecked.includes(course) && some('action', best) && some('situation', 0)

  function some(kind: Item['kind'], points: number): boolean {
    return items.some(item => item.course === course && item.kind === kind && pointsOf(item, answers) === points)
  }
}

/** Whether she does well what she says that she does not do yet: « Vous savez déjà des choses ! » */
export function knowsMoreThanSaid(answers: Answers): boolean {
  return doubleChecked.some(course => {
    const own = items.filter(item => item.course === course)
    const saysNo = own.some(item => item.kind === 'action' && answers[item.code] === 'not-yet')
    return saysNo && own.some(item => item.kind === 'situation' && pointsOf(item, answers) === best)
  })
}

/** All points, from 0 to `bestTotal`. No page shows them. */
export function totalOf(answers: Answers): number {
  return sum(items.map(item => pointsOf(item, answers)))
}

/** The level for anonymous statistics. Null where she stopped on her own: nobody knows. */
export function levelOf(answers: Answers): Level | null {
  const stop = stopOf(answers)
  if (stop) return stop === 'first-block' ? 'D0' : 'D1'
  if (items.some(item => answers[item.code] === undefined)) return null
  return totalOf(answers) < mostForD1 ? 'D1' : 'D2'
}

/** Her answers with one more, or one changed. */
export function withAnswer(answers: Answers, { question, code }: { question: string; code: string }): Answers {
  return { ...answers, [question]: code }
}
