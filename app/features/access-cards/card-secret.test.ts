import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeFault } from './card-code.ts'
import { drawReference, drawSecret, readReference, readSecret, secretLength } from './card-secret.ts'

// All the signs of a square are in it.
const secret = `amqwz23456789${drawSecret(randomInt).slice(13)}`
// What a French keyboard writes where an American one writes the sign above it.
const american = '1234567890qwaz;:/.m'
const french = '&é"\'(-è_çàazqwmM!:,'
const garble = (text: string) => [...text].map(sign => french[american.indexOf(sign)] ?? sign).join('')

test('the square holds more than 128 bits', () => {
  expect(secretLength * Math.log2(30)).toBeGreaterThan(160)
  expect(secret).toHaveLength(secretLength)
})

test.each([
  ['the secret alone', secret],
  ['an address', `https://formation.exemple.fr/carte/${secret}`],
  ['an address in capitals', `HTTP://127.0.0.1:3000/CARTE/${secret.toUpperCase()}`],
  ['what a scanner set to an American keyboard writes', garble(`http://127.0.0.1:3000/carte/${secret}`)],
  ['the same, secret alone, with the end of line', `${garble(secret)}\n`],
  [
    'the same, with the capitals key down',
    `HTTPm§§127.0.0.1m3000§CQRTE§${garble(secret).toUpperCase().replaceAll(',', '?')}`,
  ],
])('%s is read', (_what, typed) => {
  expect(readSecret(typed)).toBe(secret)
})

test.each(['', 'abeille abricot accord acier affiche', secret.slice(1), `x${secret}`, 'https://exemple.fr/carte/'])(
  '« %s » is no secret',
  typed => {
    expect(readSecret(typed)).toBeNull()
  },
)

test('a card number is read however it is typed', () => {
  const reference = drawReference(randomInt)
  expect(reference).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/)
  for (const typed of [
    reference,
    reference.toLowerCase(),
    reference.replace('-', ''),
    ` ${reference.replace('-', ' ')} `,
  ])
    expect(readReference(typed)).toBe(reference)
  expect(readReference('K7')).toBeNull()
  expect(readReference('000-000')).toBeNull()
})

test.each(['', '12', 'abcd', '12345', '0000', '1234', '4321', '9876'])('« %s » is no code for a card', code => {
  expect(codeFault(code)).toMatch(/\.$/)
})

test.each(['2580', '1970', '0401', '5050'])('%s is one', code => {
  expect(codeFault(code)).toBeNull()
})
