import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsLeft, dueCards, nextCardOn, type Recalled, stages } from './recall-cards.ts'

const numRuns = 1_000
const now = new Date('2026-11-25T12:00:00Z')
const day = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(now.getTime() - days * day)
const lessons = fc.uniqueArray(
  fc.record({
    courseId: fc.constantFrom('c-1', 'c-2'),
    lessonId: fc.constantFrom('l-1', 'l-2', 'l-3', 'l-4'),
    finishedAt: fc.integer({ min: 0, max: 400 }).map(daysAgo),
  }),
  { selector: ({ courseId, lessonId }) => courseId + lessonId },
)
const recalled = fc.array(
  fc.record({
    courseId: fc.constantFrom('c-1', 'c-2'),
    lessonId: fc.constantFrom('l-1', 'l-2', 'l-3', 'l-4'),
    stage: fc.constantFrom(0, ...stages),
    at: fc.integer({ min: 0, max: 70 }).map(daysAgo),
    outcome: fc.constantFrom('right' as const, 'partly' as const, 'not-yet' as const, 'skipped' as const),
  }),
)

const shown = (given: Parameters<typeof dueCards>[0]) => dueCards(given).slice(0, cardsLeft(given))

test('the order of the facts, and facts told twice, change nothing of what is due', () => {
  fc.assert(
    fc.property(lessons, recalled, (list, facts) => {
      const cards = dueCards({ lessons: list, recalled: facts, now })
      const told = [...facts, ...facts].reverse()
      expect(dueCards({ lessons: [...list].reverse(), recalled: told, now })).toEqual(cards)
    }),
    { numRuns },
  )
})

test('there are three cards at most, one a lesson, all due, none answered before but a last one that was not right', () => {
  fc.assert(
    fc.property(lessons, recalled, (list, facts) => {
      const cards = shown({ lessons: list, recalled: facts, now })
      expect(cards.length).toBeLessThanOrEqual(3)
      expect(new Set(cards.map(({ courseId, lessonId }) => courseId + lessonId)).size).toBe(cards.length)
      for (const card of cards) {
        if (!card.again) expect(now.getTime() - card.finishedAt.getTime()).toBeGreaterThanOrEqual(card.stage * day)
        const own = facts.filter(fact => fact.courseId === card.courseId && fact.lessonId === card.lessonId)
        expect(own.some(({ stage }) => stage === 0)).toBe(false)
        const answers = own.filter(({ stage }) => stage === card.stage)
        expect(card.again).toBe(answers.length > 0)
        if (card.again) expect(card.stage).toBe(30)
        expect(answers.some(({ outcome }) => outcome === 'right' || outcome === 'skipped')).toBe(false)
      }
    }),
    { numRuns },
  )
})

test('answering every card that is shown, day after day, asks each stage once, the last one twice where it is never right, three a visit', () => {
  const visits = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
  const anyOutcome = fc.constantFrom('right' as const, 'not-yet' as const)
  fc.assert(
    fc.property(lessons, visits, anyOutcome, (list, gaps, outcome) => {
      const facts: Recalled[] = []
      const asked = new Set<string>()
      let at = now
      for (const gap of gaps) {
        at = new Date(at.getTime() + gap * day)
        let inVisit = 0
        for (let [card] = shown({ lessons: list, recalled: facts, now: at }); card; ) {
          const key = `${card.courseId} ${card.lessonId} ${card.stage} ${card.again}`
          expect(asked.has(key)).toBe(false)
          asked.add(key)
          expect(card.again && outcome === 'right').toBe(false)
          facts.push({ ...card, outcome, at })
          inVisit += 1
          card = shown({ lessons: list, recalled: facts, now: at })[0]
        }
        expect(inVisit).toBeLessThanOrEqual(3)
      }
    }),
    { numRuns: 300 },
  )
})

test('the day that is told is the day it comes: nothing before it, a card from then on', () => {
  fc.assert(
    fc.property(lessons, recalled, (list, facts) => {
      for (const lesson of list) {
        const due = (at: Date) => dueCards({ lessons: [lesson], recalled: facts, now: at }).length > 0
        const next = nextCardOn({ lesson, recalled: facts, now })
        if (next === null) expect([now, new Date(now.getTime() + 1_000 * day)].map(due)).toEqual([false, false])
        else expect(due(next)).toBe(true)
        if (next && next > now) expect([due(now), due(new Date(next.getTime() - 1))]).toEqual([false, false])
      }
    }),
    { numRuns },
  )
})

const lesson = { courseId: 'c-1', lessonId: 'l-1' }
const fact = (stage: number, at: Date, outcome: Recalled['outcome'] = 'right') => ({ ...lesson, stage, at, outcome })

test('a card comes on its day, the latest where several are due, and never again once it is refused', () => {
  const stageAt = (days: number, ...facts: Recalled[]) =>
    dueCards({
      lessons: [{ ...lesson, finishedAt: daysAgo(days) }],
      recalled: facts,
      now,
    }).map(({ stage }) => stage)
  expect([0.9, 1, 6.9, 7, 29.9, 30, 300].map(days => stageAt(days)[0])).toEqual([undefined, 1, 1, 7, 7, 30, 30])
  expect(stageAt(8, fact(1, daysAgo(6)))).toEqual([7])
  expect(stageAt(8, fact(7, daysAgo(1)))).toEqual([])
  expect(stageAt(31, fact(0, daysAgo(20)))).toEqual([])
})

test('what was not right comes back: at the next stage, and after the last one once more, a month later', () => {
  const finished = { ...lesson, finishedAt: daysAgo(8) }
  const next = (given: { finishedAt?: Date; facts: Recalled[] }) =>
    nextCardOn({ lesson: { ...finished, ...given }, recalled: given.facts, now })
  expect(next({ facts: [] })).toEqual(now)
  expect(next({ facts: [fact(7, now, 'not-yet')] })).toEqual(daysAgo(-22))
  const old = { finishedAt: daysAgo(40) }
  expect(next({ ...old, facts: [fact(30, now, 'not-yet')] })).toEqual(daysAgo(-30))
  expect(next({ ...old, facts: [fact(30, now)] })).toBeNull()
  expect(next({ ...old, facts: [fact(30, now, 'skipped')] })).toBeNull()
  expect(next({ finishedAt: daysAgo(90), facts: [fact(30, daysAgo(30), 'partly')] })).toEqual(now)
  expect(
    next({ finishedAt: daysAgo(90), facts: [fact(30, daysAgo(30), 'partly'), fact(30, now, 'partly')] }),
  ).toBeNull()
  expect(next({ ...old, facts: [fact(30, now, 'not-yet'), fact(0, now, 'skipped')] })).toBeNull()
})
