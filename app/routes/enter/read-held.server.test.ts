import { expect, test } from 'vitest'
import { cardRefusals } from '../card-refusals.ts'
import { readHeld } from './read-held.server.ts'

const five = ['abeille', 'abricot', 'accord', 'acier', 'affiche']

function form(fields: Record<string, string>): FormData {
  const filled = new FormData()
  for (const [name, value] of Object.entries(fields)) filled.set(name, value)
  return filled
}

test.each([
  ['', 'Écrivez les 5 mots de votre carte.'],
  ['abeille', 'Nous avons lu 1 mot.'],
  ['abeille abricot accord', 'Nous avons lu 3 mots.'],
  ['abeille zzzzz accord acier affiche', 'Nous ne connaissons pas le mot «\u00a0zzzzz\u00a0».'],
  ['yyyyy zzzzz accord acier xxxxx', 'les mots «\u00a0yyyyy\u00a0», «\u00a0zzzzz\u00a0» et «\u00a0xxxxx\u00a0».'],
])('« %s » says what to do', (mots, sentence) => {
  const reading = readHeld(form({ mots }))
  expect(reading.kind === 'fault' ? reading.fault : reading.kind).toContain(sentence)
})

test('a slip is asked about until every word is chosen', () => {
  const mots = 'abeille abricot acord acier affiche'
  expect(readHeld(form({ mots })).kind).toBe('guesses')
  const chosen = { mot1: 'abeille', mot2: 'abricot', mot4: 'acier', mot5: 'affiche' }
  expect(readHeld(form({ mots, ...chosen }))).toMatchObject({
    kind: 'guesses',
    fault: 'Choisissez un mot dans chaque liste.',
  })
  expect(readHeld(form({ mots, ...chosen, mot3: 'accord' }))).toEqual({
    kind: 'held',
    held: { kind: 'words', words: five },
  })
})

test('what a scanner types in the place of the words is the square', () => {
  const secret = 'abcdefghjkmnpqrstvwxyz23456789abcd'
  expect(readHeld(form({ mots: `http://exemple.fr/carte/${secret}` }))).toEqual({
    kind: 'held',
    held: { kind: 'secret', secret },
  })
})

test('how many tries are left is said after the third', () => {
  expect(cardRefusals.wrong(3).text).not.toContain('Il vous reste')
  expect(cardRefusals.wrong(2).text).toContain('Il vous reste 2 essais.')
  expect(cardRefusals.wrong(1).text).toContain('Il vous reste 1 essai.')
  expect(cardRefusals.wrong(0).text).toContain('15 minutes')
  expect(cardRefusals.tooMany(130).text).toContain('attendez 3 minutes')
})
