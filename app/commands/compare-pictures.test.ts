import { expect, test } from 'vitest'
import { comparePictures } from './compare-pictures.ts'

test('two equal pictures have no difference', () => {
  expect(comparePictures({ positions: ['a', 'b'] }, { positions: ['a', 'b'] })).toEqual([])
})

test('a row that changed is lost on one side and gained on the other', () => {
  expect(comparePictures({ positions: ['a', 'b'] }, { positions: ['a', 'c'] })).toEqual([
    { table: 'positions', lost: 1, gained: 1 },
  ])
})

test('a row that is there twice is not the same as once', () => {
  expect(comparePictures({ positions: ['a', 'a'] }, { positions: ['a'] })).toEqual([
    { table: 'positions', lost: 1, gained: 0 },
  ])
})

test('a table that only one picture knows is a difference', () => {
  expect(comparePictures({}, { enrolments: ['a'] })).toEqual([{ table: 'enrolments', lost: 0, gained: 1 }])
})
