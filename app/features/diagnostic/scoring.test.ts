import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gainsBetween } from './changes.ts'
import { type CourseCode, type Item, items, passed, questions } from './items.ts'
import { needsSomebody, prerequisitesOf, proposeCourses } from './propose.ts'
import {
  type Answers,
  bestTotal,
  knowsMoreThanSaid,
  levelOf,
  nextQuestion,
  pointsOf,
  questionsFor,
  standings,
  stopOf,
  totalOf,
} from './scoring.ts'

const numRuns = 2_000
// Any codes, met or not, and some that mean nothing.
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...questions.map(({ code, choices }) =>
      fc.tuple(fc.constant(code), fc.constantFrom(...choices.map(choice => choice.code), passed, '?', null)),
    ),
  )
  .map(pairs => Object.fromEntries(pairs.flatMap(([code, given]) => (given === null ? [] : [[code, given]]))))

function answer(value: (item: Item) => number, which = items): Answers {
  return Object.fromEntries(
    which.map(item => [item.code, item.choices.find(({ points }) => points === value(item))?.code ?? passed]),
  )
}

test('there are 22 items, each with a best answer', () => {
  expect(items.map(({ code }) => code)).toEqual(Array.from({ length: 22 }, (_, index) => String(index + 1)))
  expect(bestTotal).toBe(44)
  for (const { choices } of items) expect(Math.max(...choices.map(({ points }) => points))).toBe(2)
})

// Block, course, then what each choice is worth, in the order of the page; « a » is the scale of actions.
test('each item stands in its block, speaks of its course, and its choices are worth what they must be', () => {
  const worth = items.map(({ block, course, kind, choices }) => {
    const points = choices.map(choice => choice.points).join('')
    return `${block} ${course} ${kind === 'action' && points === '210' ? 'a' : points}`
  })
  expect(worth).toEqual(
    [
      ['1 C1 a', '1 C1 a', '1 C1 a', '1 C1 2210'],
      ['2 C2 a', '2 C2 211', '2 C2 020', '2 C3 a', '2 C3 a'],
      ['3 C4 0020', '3 C4 020', '3 C4 a', '3 C5 002', '3 C5 a'],
      ['4 C6 a', '4 C6 002', '4 C6 a', '4 C7 201', '4 C10 a'],
      ['5 C8 102', '5 C9 021', '5 C11 a'],
    ].flat(),
  )
})

test('any answers give at most 3 courses, each once, none before what it needs', () => {
  fc.assert(
    fc.property(anyAnswers, answers => {
      const courses = proposeCourses(answers).map(({ course }) => course)
      expect(courses.length).toBeLessThanOrEqual(3)
      expect(new Set(courses).size).toBe(courses.length)
      const found = standings(answers)
      for (const [place, course] of courses.entries()) {
        if (stopOf(answers)) break
        for (const before of prerequisitesOf(course)) {
          if (found.get(before) === 'to-learn') expect(courses.slice(0, place)).toContain(before)
        }
      }
    }),
    { numRuns },
  )
})

test('the first course is the wish, or what must come before it, unless she knows it', () => {
  const wishes: Record<string, CourseCode> = {
    write: 'C3',
    papers: 'C6',
    scams: 'C5',
    activity: 'C6',
    understand: 'C8',
  }
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...Object.keys(wishes)), (given, wish) => {
      const [first] = proposeCourses({ ...given, wish })
      const wanted = wishes[wish] ?? 'C1'
      if (stopOf(given) || standings(given).get(wanted) === 'known') return
      const isNeeded = first?.reason === 'before-wish' && prerequisitesOf(wanted).includes(first.course)
      expect(first?.course === wanted || isNeeded).toBe(true)
    }),
    { numRuns },
  )
})

test('the questions end early by rule, and only after a whole block', () => {
  fc.assert(
    fc.property(anyAnswers, answers => {
      const met = (block: number) => items.filter(item => item.block === block)
      const whole = (block: number) => met(block).every(item => answers[item.code] !== undefined)
      const total = (block: number) => met(block).reduce((sum, item) => sum + (pointsOf(item, answers) ?? 0), 0)
      const first = whole(1) && total(1) <= 3
      const second = !first && whole(1) && whole(2) && total(2) <= 4
      expect(stopOf(answers)).toBe(first ? 'first-block' : second ? 'second-block' : null)
      const asked = questionsFor(answers)
      expect(asked.at(-1)?.code).toBe('hand')
      expect(asked.length).toBe(3 + (first ? 4 : second ? 9 : 22))
      if (first) expect(proposeCourses(answers).map(({ course }) => course)).toEqual(['C1'])
      if (first) expect(needsSomebody(answers)).toBe(true)
      if (second) expect(proposeCourses(answers).map(({ course }) => course)).toEqual(['C2', 'C3'])
    }),
    { numRuns },
  )
})

test('points are bounded, and to pass is worth nothing', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...items), (answers, item) => {
      expect(totalOf(answers)).toBeGreaterThanOrEqual(0)
      expect(totalOf(answers)).toBeLessThanOrEqual(bestTotal)
      expect(pointsOf(item, { ...answers, [item.code]: passed })).toBe(0)
      expect(totalOf({ ...answers, [item.code]: passed })).toBeLessThanOrEqual(totalOf(answers))
    }),
    { numRuns },
  )
})

test('a better answer never makes a course « à apprendre », but where she is over-confident', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...items), fc.nat(), (answers, item, pick) => {
      const was = pointsOf(item, answers)
      fc.pre(was !== null)
      const better = item.choices.filter(({ points }) => points > (was ?? 0))
      const choice = better[pick % Math.max(1, better.length)]
      fc.pre(choice !== undefined)
      const raised = { ...answers, [item.code]: choice?.code ?? '' }
      const [before, after] = [standings(answers), standings(raised)]
      for (const [course, standing] of after) {
        const isNew = standing === 'to-learn' && before.get(course) !== 'to-learn'
        if (isNew) expect([course, item.kind, choice?.points]).toEqual(['C4', 'action', 2])
      }
    }),
    { numRuns },
  )
})

test('who says that she recognises scams and falls for one learns them; the other way round is told', () => {
  const sure = { ...answer(() => 2), '13': 'b' }
  expect(standings(sure).get('C5')).toBe('to-learn')
  expect(proposeCourses(sure)).toEqual([{ course: 'C5', reason: 'to-learn' }])
  expect(knowsMoreThanSaid({ ...answer(() => 2), '14': 'not-yet' })).toBe(true)
  expect(knowsMoreThanSaid(sure)).toBe(false)
  expect(knowsMoreThanSaid({ ...answer(() => 2), '14': passed })).toBe(false)
})

test('the level is known where the rules end the questions, and nowhere else', () => {
  expect(levelOf(answer(() => 0, items.slice(0, 4)))).toBe('D0')
  expect(levelOf({ ...answer(() => 0), ...answer(() => 2, items.slice(0, 4)) })).toBe('D1')
  expect(levelOf(answer(() => 2))).toBe('D2')
  expect(levelOf(answer(item => (Number(item.code) <= 11 ? 2 : 0)))).toBe('D1')
  expect(levelOf(answer(() => 2, items.slice(0, 12)))).toBeNull()
  expect(levelOf({})).toBeNull()
})

test('with no answer, her wish alone is proposed; with neither, nothing', () => {
  expect(proposeCourses({})).toEqual([])
  expect(proposeCourses({ wish: 'scams' })).toEqual([{ course: 'C5', reason: 'wish' }])
  expect(proposeCourses({ wish: 'write', '1': 'not-yet' })).toEqual([
    { course: 'C1', reason: 'before-wish' },
    { course: 'C3', reason: 'wish' },
  ])
})

test('one question follows the other, to the last', () => {
  fc.assert(
    fc.property(anyAnswers, answers => {
      const next = nextQuestion(answers)
      if (next) expect(answers[next.code]).toBeUndefined()
      expect(nextQuestion(answers, 'hand')).toBeNull()
      expect(nextQuestion(answers, 'device')?.code).toBe('wish')
    }),
  )
})

test('a question that is not asked any more, opened by the back button, leads to the first that was not met', () => {
  const stopped = { '1': 'not-yet', '2': 'not-yet', '3': 'not-yet', '4': 'd', '5': 'alone' }
  expect(nextQuestion({ ...stopped, '10': 'c' }, '10')?.code).toBe('device')
  expect(nextQuestion({ ...stopped, '10': 'c', device: 'phone', wish: 'write' }, '10')?.code).toBe('hand')
  expect(nextQuestion({ ...stopped, '10': 'c', device: 'phone', wish: 'write', hand: 'no' }, '10')).toBeNull()
})

test('what she had passed is not told as grown: nobody knows what it was', () => {
  expect(gainsBetween({ '1': passed, '2': 'not-yet' }, { '1': 'alone', '2': 'helped' })).toHaveLength(1)
})

test('only what has grown is told', () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (before, after) => {
      const gains = gainsBetween(before, after)
      expect(gainsBetween(after, after)).toEqual([])
      for (const { text } of gains) {
        const item = items.find(one => one.text === text)
        expect(item && pointsOf(item, after)).toBeGreaterThan((item && pointsOf(item, before)) ?? 0)
      }
    }),
  )
})
