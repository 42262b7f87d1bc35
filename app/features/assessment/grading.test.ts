import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, faultOf, feedbackFor, grade, withoutClaims } from './grading.ts'
import { euros, everyKind, gaps, matching, ordering, picks } from './questions.builder.ts'
import { solutionOf } from './solution.ts'

const someIds = fc.subarray(['a', 'b', 'c', 'd', 'e'])

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
      fc.property(fc.constantFrom(...everyKind), fc.array(foreign), ({ toShow, toGrade }, symbols) => {
        expect(grade(toGrade, symbols)).not.toBe('right')
        expect(faultOf(toShow, symbols)).not.toBeNull()
        expect(() => feedbackFor({ toShow, toGrade, choiceIds: symbols })).not.toThrow()
      }),
    )
  })
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
  const lines = everyKind.map(question =>
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
