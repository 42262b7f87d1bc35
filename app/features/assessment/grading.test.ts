import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'
import type { Sent } from './answer-parts.ts'
import { canonical, faultOf, feedbackFor, grade, readAnswer, withoutClaims } from './grading.ts'
import { euros, gaps, matching, ordering, picks, shortAnswer } from './questions.builder.ts'
import { fillAgain, sentTo } from './sent-fields.ts'
import { solutionOf } from './solution.ts'

const someIds = fc.subarray(['a', 'b', 'c', 'd', 'e'])
const all: { toShow: ExerciseToShow; toGrade: ExerciseToGrade }[] = [
  picks,
  gaps,
  ordering,
  matching,
  euros,
  shortAnswer,
]

describe('grade', () => {
  test('is right for exactly the right choices, in any order and any number of times', () => {
    fc.assert(
      fc.property(someIds, someIds, (right, chosen) => {
        fc.pre(right.length > 0)
        const outcome = grade({ ...picks.toGrade, rightChoiceIds: right }, [...chosen, ...chosen].reverse())
        const same = right.length === chosen.length && right.every(id => chosen.includes(id))
        expect(outcome === 'right').toBe(same)
      }),
    )
  })

  test('says partly only where something right was found', () => {
    fc.assert(
      fc.property(someIds, someIds, (right, chosen) => {
        fc.pre(right.length > 0)
        const outcome = grade({ ...picks.toGrade, rightChoiceIds: right }, chosen)
        if (outcome === 'partly') expect(chosen.some(id => right.includes(id))).toBe(true)
        if (outcome === 'not-yet') expect(chosen.some(id => right.includes(id))).toBe(false)
      }),
    )
  })

  test('the order of symbols counts for an order, and nowhere else', () => {
    const shuffledPairs = fc.shuffledSubarray(['a=p2', 'b=p1', 'c=p2'], { minLength: 3 })
    fc.assert(
      fc.property(shuffledPairs, symbols => {
        expect(grade(matching.toGrade, symbols)).toBe('right')
      }),
    )
    const shuffledGaps = fc.shuffledSubarray(['a:ok', 'b=2'], { minLength: 2 })
    fc.assert(
      fc.property(shuffledGaps, symbols => {
        expect(grade(gaps.toGrade, symbols)).toBe('right')
      }),
    )
    const shuffled = fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 3 })
    fc.assert(
      fc.property(shuffled, order => {
        const { outcome, rightPieceIds } = feedbackFor({ ...ordering, choiceIds: order })
        expect(outcome === 'right').toBe(order.join('') === 'xyz')
        for (const id of rightPieceIds) expect(order.indexOf(id)).toBe('xyz'.indexOf(id))
      }),
    )
  })

  test('anything at all can be graded, and what is no symbol of the question is a fault and never right', () => {
    // A choice's symbol is one letter, which a string at random may well be.
    const foreign = fc.string().filter(text => !['a', 'b', 'c'].includes(text))
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(foreign), ({ toShow, toGrade }, symbols) => {
        expect(grade(toGrade, symbols)).not.toBe('right')
        expect(faultOf(toShow, symbols)).not.toBeNull()
        expect(() => feedbackFor({ toShow, toGrade, choiceIds: symbols })).not.toThrow()
      }),
    )
  })
})

const READ: { name: string; question: (typeof all)[number]; sent: Sent; symbols: string[]; outcome: string }[] = [
  { name: 'choices', question: picks, sent: { choix: ['b', 'a'] }, symbols: ['a', 'b'], outcome: 'right' },
  {
    name: 'gaps',
    question: gaps,
    sent: { 'trou-a': [' L AGENDA '], 'trou-b': ['2'] },
    symbols: ['a:ok', 'b=2'],
    outcome: 'right',
  },
  {
    name: 'a gap',
    question: gaps,
    sent: { 'trou-a': ['mur'], 'trou-b': ['2'] },
    symbols: ['a:non', 'b=2'],
    outcome: 'partly',
  },
  {
    name: 'an order',
    question: ordering,
    sent: { 'place-x': ['1'], 'place-y': ['2'], 'place-z': ['3'] },
    symbols: ['x', 'y', 'z'],
    outcome: 'right',
  },
  {
    name: 'pairs',
    question: matching,
    sent: { 'avec-a': ['p2'], 'avec-b': ['p2'], 'avec-c': ['p2'] },
    symbols: ['a=p2', 'b=p2', 'c=p2'],
    outcome: 'partly',
  },
  {
    name: 'a number',
    question: euros,
    sent: { reponse: ['1 250,50 euros'] },
    symbols: ['reponse:ok'],
    outcome: 'right',
  },
  {
    name: 'another number',
    question: euros,
    sent: { reponse: ['1250'] },
    symbols: ['reponse:non'],
    outcome: 'not-yet',
  },
  {
    name: 'words',
    question: shortAnswer,
    sent: { reponse: ['Je l’envoie au 33 700 !'] },
    symbols: ['reponse:ok'],
    outcome: 'right',
  },
]

test.each(READ)('$name: a form becomes symbols', ({ question, sent, symbols, outcome }) => {
  const read = readAnswer({ ...question, sent })
  expect(read).toEqual({ choiceIds: symbols })
  expect(grade(question.toGrade, symbols)).toBe(outcome)
  expect(faultOf(question.toShow, symbols)).toBeNull()
})

const FAULTS: { name: string; question: (typeof all)[number]; sent: Sent; fault: string }[] = [
  { name: 'nothing', question: picks, sent: {}, fault: 'empty' },
  {
    name: 'two of one',
    question: { ...picks, toShow: { ...picks.toShow, multiple: false } },
    sent: { choix: ['a', 'b'] },
    fault: 'several',
  },
  { name: 'what is gone', question: picks, sent: { choix: ['a', 'gone'] }, fault: 'unknown-choice' },
  { name: 'one gap of two', question: gaps, sent: { 'trou-a': ['x'], 'trou-b': [''] }, fault: 'incomplete' },
  {
    name: 'a word that is no option',
    question: gaps,
    sent: { 'trou-a': ['x'], 'trou-b': ['9'] },
    fault: 'unknown-choice',
  },
  {
    name: 'two at one place',
    question: ordering,
    sent: { 'place-x': ['1'], 'place-y': ['1'], 'place-z': ['2'] },
    fault: 'same-place',
  },
  {
    name: 'a place out of range',
    question: ordering,
    sent: { 'place-x': ['1'], 'place-y': ['4'], 'place-z': ['2'] },
    fault: 'incomplete',
  },
  { name: 'no partner', question: matching, sent: { 'avec-a': ['p1'] }, fault: 'incomplete' },
  { name: 'words for a number', question: euros, sent: { reponse: ['beaucoup'] }, fault: 'not-a-number' },
  { name: 'another unit', question: euros, sent: { reponse: ['12 kg'] }, fault: 'not-a-number' },
]

test.each(FAULTS)('$name is said, and kept nowhere', ({ question, sent, fault }) => {
  expect(readAnswer({ ...question, sent })).toEqual({ fault })
})

test('what was typed is never in the symbols', () => {
  const typed = fc.string({ minLength: 3 }).map(text => `secret${text}`)
  const fields = ['choix', 'trou-a', 'trou-b', 'place-x', 'place-y', 'avec-a', 'avec-b', 'reponse']
  fc.assert(
    fc.property(fc.constantFrom(...all), typed, fc.subarray(fields, { minLength: 1 }), (question, text, names) => {
      const good = { 'trou-b': ['2'], 'place-x': ['1'], 'place-y': ['2'], 'place-z': ['3'], 'avec-c': ['p1'] }
      const sent = { ...good, ...Object.fromEntries(names.map(name => [name, [text]])) }
      expect(JSON.stringify(readAnswer({ ...question, sent }))).not.toContain('secret')
    }),
  )
})

test('a device that has no key can claim nothing about what was typed', () => {
  expect(withoutClaims(gaps.toGrade, ['a:ok', 'b=2'])).toEqual(['a:non', 'b=2'])
  expect(withoutClaims(euros.toGrade, ['reponse:ok'])).toEqual(['reponse:non'])
  expect(withoutClaims(picks.toGrade, ['a'])).toEqual(['a'])
})

test('the same answer is kept the same; an order keeps its order', () => {
  expect(canonical(picks.toGrade, ['b', 'a', 'b'])).toEqual(['a', 'b'])
  expect(canonical(ordering.toGrade, ['z', 'x'])).toEqual(['z', 'x'])
})

describe('feedbackFor', () => {
  test('speaks of the choices made and of no other', () => {
    const { remarks } = feedbackFor({ ...picks, choiceIds: ['c', 'a'] })
    expect(remarks).toEqual([
      { pieceId: 'a', html: 'Bien vu.' },
      { pieceId: 'c', html: 'Pas celui-ci.' },
    ])
  })

  test('speaks of the whole answer, and says what stands right already', () => {
    expect(feedbackFor({ ...gaps, choiceIds: ['a:ok', 'b=1'] })).toEqual({
      outcome: 'partly',
      remarks: [{ pieceId: null, html: 'Cherchez encore.' }],
      rightPieceIds: ['a'],
    })
    expect(feedbackFor({ ...euros, choiceIds: ['reponse:ok'] }).remarks).toEqual([{ pieceId: null, html: 'Bravo.' }])
  })
})

test('the answer can be shown, line by line', () => {
  const lines = all.map(question =>
    solutionOf(question).map(line => line.map(run => ('html' in run ? run.html : run.text)).join('')),
  )
  expect(lines).toEqual([
    ['a', 'b'],
    ['Un carnetsecret'],
    ['x', 'y', 'z'],
    ['a : p2', 'b : p1', 'c : p2'],
    ['1\u202f250,5\u00a0€'],
    ['33700'],
  ])
})

test('an answer that was kept fills the form again, but for what was typed', () => {
  for (const { question, symbols } of READ) {
    const filled = fillAgain(question.toShow, symbols)
    const read = readAnswer({ ...question, sent: { ...filled, 'trou-a': ['x'], reponse: ['1'] } })
    const isTyped = symbols.some(symbol => symbol.includes(':'))
    if (!isTyped) expect(read).toEqual({ choiceIds: symbols })
    expect(JSON.stringify(filled)).not.toMatch(/:(ok|non)/)
  }
})

test('of a form, only the fields of the question are read, and no more than a person types', () => {
  const form = [
    ['trou-a', 'x'.repeat(5000)],
    ['trou-zz', 'y'],
    ['choix', 'a'],
    ['trou-b', '2'],
  ] as const
  const sent = sentTo(gaps.toShow, form)
  expect(Object.keys(sent)).toEqual(['trou-a', 'trou-b'])
  expect(sent['trou-a']?.[0]).toHaveLength(200)
})
