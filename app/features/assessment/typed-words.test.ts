import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumbers } from './typed-number.ts'
import { holdsAccepted, isAccepted } from './typed-words.ts'

const wording = (...accepted: string[]) => ({ accepted, traps: [] })

test.each([
  ['Carnet', 'carnet'],
  ['  CARNET. ', 'carnet'],
  ['carnets', 'carnet'],
  ['canret', 'carnet'],
  ['carnt', 'carnet'],
  ['identifiant', 'identifant'],
  ["l'été", 'L’Ete'],
  ['oeil', 'œil'],
  ['mot-de-passe', 'mot  de passe'],
  ['33 700', '33700'],
])('« %s » is taken for « %s »', (typed, accepted) => {
  expect(isAccepted({ typed, wording: wording(accepted) })).toBe(true)
})

test.each([
  ['', 'carnet'],
  ['mur', 'mer'],
  ['carné', 'carnet de voyage'],
  ['33701', '33700'],
  ['12345679', '12345678'],
  ['raisn', 'maison'],
])('« %s » is not « %s »', (typed, accepted) => {
  expect(isAccepted({ typed, wording: wording(accepted) })).toBe(false)
})

test('a real word is no slip, nor the answer to something else', () => {
  expect(isAccepted({ typed: 'raison', wording: { accepted: ['maison'], traps: ['raison'] } })).toBe(false)
  expect(isAccepted({ typed: 'destinataires', wording: wording('destinataire'), others: ['destinataires'] })).toBe(
    false,
  )
})

const letters = fc.stringMatching(/^[a-z]{6,12}$/)

test('whatever is forgiven, the answer to another gap is never accepted, nor a slip of it', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat({ max: 5 }), fc.constantFrom('x', ''), (one, other, at, put) => {
      fc.pre(one !== other)
      expect(isAccepted({ typed: other, wording: wording(one), others: [other] })).toBe(false)
      const slip = other.slice(0, at) + put + other.slice(at + 1)
      fc.pre(slip !== one)
      expect(isAccepted({ typed: slip, wording: wording(one), others: [other] })).toBe(false)
    }),
  )
})

test('capitals, accents and spaces never change what is accepted', () => {
  fc.assert(
    fc.property(letters, word => {
      const dressed = ` ${word.toUpperCase().replace(/E/g, 'É')}  `
      expect(isAccepted({ typed: dressed, wording: wording(word) })).toBe(true)
    }),
  )
})

test.each([
  ['J’envoie le SMS au 33700', true],
  ['au 33 700', true],
  ['je le signale', true],
  ['je le jette', false],
  ['Signaler !', true],
  ['33 701', false],
  ['', false],
])('« %s » holds one of the words: %s', (typed, expected) => {
  expect(holdsAccepted({ typed, wording: wording('33700', 'signaler') })).toBe(expected)
})

test.each([
  ['12', null, [12]],
  ['12,5', null, [12.5]],
  ['12.5 €', '€', [12.5]],
  ['12€', '€', [12]],
  ['12 euros', '€', [12]],
  ['1 000', null, [1000]],
  ['1\u202f000,5', null, [1000.5]],
  ['1.000', null, [1, 1000]],
  ['-3', null, [-3]],
  ['12 kg', '€', []],
  ['12 €', null, []],
  ['douze', null, []],
  ['1 2,3,4', null, []],
  ['', null, []],
])('« %s » with the unit %s may be %j', (typed, unit, numbers) => {
  expect(readNumbers({ typed, unit })).toEqual(numbers)
})
