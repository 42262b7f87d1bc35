import { expect, it } from 'vitest'
import { duringPeriod, finishedOutOf, hiddenSentence, people, trendSentence } from './follow-up-words.ts'

it.each([
  [0, '0 personne'],
  [1, '1 personne'],
  [12, '12 personnes'],
])('writes %d people as « %s »', (count, words) => {
  expect(people(count)).toBe(words)
})

it.each([
  [0, 'terminé sur 40'],
  [1, 'terminé sur 40'],
  [30, 'terminés sur 40'],
])('agrees « terminé » with %d', (finished, words) => {
  expect(finishedOutOf({ started: 40, finished })).toBe(words)
})

it.each([
  ['mai à octobre 2026', 'de mai à octobre 2026'],
  ['avril à septembre 2026', 'd’avril à septembre 2026'],
  ['octobre 2025 à mars 2026', 'd’octobre 2025 à mars 2026'],
])('elides before « %s »', (period, words) => {
  expect(duringPeriod(period)).toBe(words)
})

it('says how many rows are hidden, and never which one is small', () => {
  const end = ' Sinon, on pourrait y deviner un groupe de moins de 10 personnes.'
  expect(hiddenSentence({ count: 0, noun: 'SLVie', threshold: 10 })).toBeNull()
  expect(hiddenSentence({ count: 1, noun: 'cours', threshold: 10 })).toBe(`1 cours est caché.${end}`)
  expect(hiddenSentence({ count: 2, noun: 'cours', threshold: 10 })).toBe(`2 cours sont cachés.${end}`)
  expect(hiddenSentence({ count: 2, noun: 'SLVie', threshold: 10 })).toBe(`2 SLVie sont cachées.${end}`)
})

it('says of the months what they show: the last one and the first one', () => {
  const months = [
    { month: '2026-05', finished: 18 },
    { month: '2026-10', finished: 89 },
  ]
  expect(trendSentence({ months }, 'leur premier cours')).toBe(
    'En octobre 2026, 89 personnes ont terminé leur premier cours. En mai 2026, elles étaient 18.',
  )
})
