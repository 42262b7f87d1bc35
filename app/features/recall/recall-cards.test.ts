import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueCards, stages } from './recall-cards.ts'

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
    at: fc.integer({ min: 0, max: 30 }).map(daysAgo),
  }),
)

test('the order of the facts, and facts told twice, change nothing but how many were just answered', () => {
  fc.assert(
    fc.property(lessons, recalled, (list, facts) => {
      const cards = dueCards({ lessons: list, recalled: facts, now })
      expect(dueCards({ lessons: [...list].reverse(), recalled: [...facts].reverse(), now })).toEqual(cards)
    }),
    { numRuns },
  )
})

test('there are three cards at most, one a lesson, all due, none answered before', () => {
  fc.assert(
    fc.property(lessons, recalled, (list, facts) => {
      const cards = dueCards({ lessons: list, recalled: facts, now })
      expect(cards.length).toBeLessThanOrEqual(3)
      expect(new Set(cards.map(({ courseId, lessonId }) => courseId + lessonId)).size).toBe(cards.length)
      for (const card of cards) {
        expect(now.getTime() - card.finishedAt.getTime()).toBeGreaterThanOrEqual(card.stage * day)
        const own = facts.filter(fact => fact.courseId === card.courseId && fact.lessonId === card.lessonId)
        expect(own.some(({ stage }) => stage === card.stage || stage === 0)).toBe(false)
      }
    }),
    { numRuns },
  )
})

test('answering every card that is shown, day after day, asks each stage once at most, three a visit', () => {
  fc.assert(
    fc.property(lessons, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (list, gaps) => {
      const facts: Parameters<typeof dueCards>[0]['recalled'] = []
      const asked = new Set<string>()
      let at = now
      for (const gap of gaps) {
        at = new Date(at.getTime() + gap * day)
        let inVisit = 0
        for (let [card] = dueCards({ lessons: list, recalled: facts, now: at }); card; ) {
          const key = `${card.courseId} ${card.lessonId} ${card.stage}`
          expect(asked.has(key)).toBe(false)
          asked.add(key)
          facts.push({ ...card, at })
          inVisit += 1
          card = dueCards({ lessons: list, recalled: facts, now: at })[0]
        }
        expect(inVisit).toBeLessThanOrEqual(3)
      }
    }),
    { numRuns: 300 },
  )
})

test('a card comes on its day, the latest where several are due, and never again once it is refused', () => {
  const lesson = { courseId: 'c-1', lessonId: 'l-1' }
  const stageAt = (days: number, ...facts: { stage: number; at: Date }[]) =>
    dueCards({
      lessons: [{ ...lesson, finishedAt: daysAgo(days) }],
      recalled: facts.map(fact => ({ ...lesson, ...fact })),
      now,
    }).map(({ stage }) => stage)
  expect([0.9, 1, 6.9, 7, 29.9, 30, 300].map(days => stageAt(days)[0])).toEqual([undefined, 1, 1, 7, 7, 30, 30])
  expect(stageAt(8, { stage: 1, at: daysAgo(6) })).toEqual([7])
  expect(stageAt(8, { stage: 7, at: daysAgo(1) })).toEqual([])
  expect(stageAt(31, { stage: 0, at: daysAgo(20) })).toEqual([])
})
