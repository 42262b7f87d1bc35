import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExerciseToShow, PicksToShow } from '#app/content/contract.ts'
import { letterOf, readLetters } from './read-letters.ts'

const shown = { id: 'q', promptHtml: '', hintCount: 0 }
const pieces = (...ids: string[]) => ids.map(id => ({ id, html: id }))
const one: PicksToShow = { ...shown, kind: 'choice', multiple: false, choices: pieces('rouge', 'vert', 'bleu') }
const several: PicksToShow = { ...one, multiple: true }
const order: ExerciseToShow = { ...shown, kind: 'ordering', pieces: pieces('y', 'x', 'z') }
const pairs: ExerciseToShow = {
  ...shown,
  kind: 'matching',
  lefts: pieces('l1', 'l2', 'l3'),
  partners: [
    { id: 'p1', text: 'p1' },
    { id: 'p2', text: 'p2' },
  ],
}
const options = ['1', '2'].map(id => ({ id, text: id }))
const gaps: ExerciseToShow = {
  ...shown,
  kind: 'gaps',
  lines: [[{ gap: { id: 'a', options: null } }, { gap: { id: 'b', options } }]],
}
const written: ExerciseToShow = { ...shown, kind: 'short-answer' }

test.each([
  ['b', one, ['vert']],
  [' B ', one, ['vert']],
  ['bb', one, ['vert']],
  ['a c', several, ['bleu', 'rouge']],
  ['AC', several, ['bleu', 'rouge']],
  ['c, a', several, ['bleu', 'rouge']],
  ['a+b-c', several, ['bleu', 'rouge', 'vert']],
  ['bac', order, ['x', 'y', 'z']],
  ['1b 2a 3b', pairs, ['l1=p2', 'l2=p1', 'l3=p2']],
  ['bab', pairs, ['l1=p2', 'l2=p1', 'l3=p2']],
  ['3b 1a 2a', pairs, ['l1=p1', 'l2=p1', 'l3=p2']],
  ['ob', gaps, ['a:ok', 'b=2']],
  ['✗ a', gaps, ['a:non', 'b=1']],
  ['o', written, ['reponse:ok']],
  ['n', written, ['reponse:non']],
])('« %s » is read', (typed, question, choiceIds) => {
  expect(readLetters({ typed, question })).toEqual({ choiceIds })
})

test('nothing typed is no answer', () => {
  for (const typed of ['', '  ', ' , ']) expect(readLetters({ typed, question: one })).toBeNull()
})

test.each([
  ['d', one, { fault: 'out-of-range', sign: 'D' }],
  ['a 2', several, { fault: 'out-of-range', sign: '2' }],
  ['é', several, { fault: 'out-of-range', sign: 'É' }],
  ['ab', one, { fault: 'several', sign: 'A B' }],
  ['ba', order, { fault: 'incomplete', sign: 'B A' }],
  ['bab', order, { fault: 'twice', sign: 'B' }],
  ['bad', order, { fault: 'out-of-range', sign: 'D' }],
  ['1b 2a', pairs, { fault: 'incomplete', sign: '1 B 2 A' }],
  ['bac', pairs, { fault: 'out-of-range', sign: 'C' }],
  ['baba', pairs, { fault: 'out-of-range', sign: 'A' }],
  ['o', gaps, { fault: 'incomplete', sign: 'O' }],
  ['oc', gaps, { fault: 'out-of-range', sign: 'C' }],
  ['carnet', written, { fault: 'out-of-range', sign: 'C' }],
  ['on', written, { fault: 'several', sign: 'O N' }],
])('« %s » is told', (typed, question, fault) => {
  expect(readLetters({ typed, question })).toEqual(fault)
})

test('any set of letters, in any order and spacing, gives the same choices', () => {
  const choices = pieces(...Array.from({ length: 6 }, (_, index) => `c${index}`))
  const question = { ...several, choices }
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
      fc.constantFrom('', ' ', ', '),
      (places, between) => {
        const typed = places.map(letterOf).join(between)
        const choiceIds = places.map(place => `c${place}`).sort()
        expect(readLetters({ typed, question })).toEqual({ choiceIds })
      },
    ),
  )
})
