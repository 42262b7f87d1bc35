import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'
import { faultOf, feedbackFor, grade } from './grading.ts'

const toShow: ExerciseToShow = {
  id: 'q',
  multiple: true,
  promptHtml: 'Lesquels ?',
  choices: ['a', 'b', 'c'].map(id => ({ id, html: id })),
  hasHint: true,
}
const toGrade: ExerciseToGrade = {
  id: 'q',
  rightChoiceIds: ['a', 'b'],
  feedbackHtml: { a: 'Bien vu.', b: 'Oui.', c: 'Pas celui-ci.' },
  hintHtml: 'Comptez.',
}
const someIds = fc.subarray(['a', 'b', 'c', 'd', 'e'])

describe('grade', () => {
  test('is right for exactly the right choices, in any order and any number of times', () => {
    fc.assert(
      fc.property(someIds, someIds, (right, chosen) => {
        fc.pre(right.length > 0)
        const outcome = grade({ ...toGrade, rightChoiceIds: right }, [...chosen, ...chosen].reverse())
        const same = right.length === chosen.length && right.every(id => chosen.includes(id))
        expect(outcome === 'right').toBe(same)
      }),
    )
  })

  test('says partly only where something right was found', () => {
    fc.assert(
      fc.property(someIds, someIds, (right, chosen) => {
        fc.pre(right.length > 0)
        const outcome = grade({ ...toGrade, rightChoiceIds: right }, chosen)
        if (outcome === 'partly') expect(chosen.some(id => right.includes(id))).toBe(true)
        if (outcome === 'not-yet') expect(chosen.some(id => right.includes(id))).toBe(false)
      }),
    )
  })
})

describe('feedbackFor', () => {
  test('speaks of the choices made and of no other', () => {
    const { remarks, hintHtml } = feedbackFor({ toShow, toGrade, choiceIds: ['c', 'a'] })
    expect(remarks).toEqual([
      { choiceId: 'a', html: 'Bien vu.' },
      { choiceId: 'c', html: 'Pas celui-ci.' },
    ])
    expect(hintHtml).toBe('Comptez.')
  })

  test('gives no hint once the answer is right', () => {
    expect(feedbackFor({ toShow, toGrade, choiceIds: ['a', 'b'] })).toMatchObject({ outcome: 'right', hintHtml: null })
  })
})

describe('faultOf', () => {
  test.each([
    { choiceIds: [], multiple: false, fault: 'empty' },
    { choiceIds: ['a', 'b'], multiple: false, fault: 'several' },
    { choiceIds: ['a', 'b'], multiple: true, fault: null },
    { choiceIds: ['gone'], multiple: false, fault: 'unknown-choice' },
    { choiceIds: ['a', 'gone'], multiple: true, fault: 'unknown-choice' },
    { choiceIds: ['a'], multiple: false, fault: null },
  ])('$choiceIds, several allowed: $multiple → $fault', ({ choiceIds, multiple, fault }) => {
    expect(faultOf({ ...toShow, multiple }, choiceIds)).toBe(fault)
  })
})
