import { expect, test } from 'vitest'
import { nameFits } from './name-fits.ts'

test.each([
  ['Odette', 'odette'],
  ['Odette', 'ODE'],
  ['Zoé', 'zoe'],
  ['Zoe', 'Zoé'],
  ['Hélène', 'helene'],
  ['François', 'FRANC'],
  ['Anne-Marie', 'marie'],
  ['Anne-Marie', 'anne marie'],
  ['Cœurderoy', 'coeur'],
  ['D’Artagnan', "d'art"],
  ['  Jean   Paul ', 'jean paul'],
])('%s is found by %s', (name, wanted) => {
  expect(nameFits({ name, wanted })).toBe(true)
})

test.each([
  ['Odette', 'dette'],
  ['Anne-Marie', 'rie'],
  ['Zoé', 'zoé marie'],
  ['Odette', ' - '],
  ['Odette', '%'],
])('%s is not found by %s', (name, wanted) => {
  expect(nameFits({ name, wanted })).toBe(false)
})
