import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterOf, readLetters } from './read-letters.ts'

const one = { multiple: false, choices: [{ id: 'rouge' }, { id: 'vert' }, { id: 'bleu' }] }
const several = { ...one, multiple: true }

test.each([
  ['b', one, ['vert']],
  [' B ', one, ['vert']],
  ['bb', one, ['vert']],
  ['a c', several, ['bleu', 'rouge']],
  ['AC', several, ['bleu', 'rouge']],
  ['c, a', several, ['bleu', 'rouge']],
  ['a+b-c', several, ['bleu', 'rouge', 'vert']],
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
])('« %s » is told', (typed, question, fault) => {
  expect(readLetters({ typed, question })).toEqual(fault)
})

test('any set of letters, in any order and spacing, gives the same choices', () => {
  const choices = Array.from({ length: 6 }, (_, index) => ({ id: `c${index}` }))
  const question = { multiple: true, choices }
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
