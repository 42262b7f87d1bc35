import { expect, test } from 'vitest'
import { codeAsPrinted, inGroupsOfFour, kindOfCode } from './recovery-code.ts'

test.each([
  ['287082', 'app'],
  ['k7f4m2pk', 'sheet'],
  ['23467234', 'sheet'],
  ['28708', null],
  ['', null],
])('« %s » is of kind %s', (typed, kind) => {
  expect(kindOfCode(typed)).toBe(kind)
})

test('a code and a secret are written so that they can be read', () => {
  expect(codeAsPrinted('k7f4m2pk')).toBe('k7f4-m2pk')
  expect(inGroupsOfFour('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})
