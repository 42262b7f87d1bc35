import { expect, test } from 'vitest'
import { consentSchema, refusalOf } from './consent.server.ts'

const secret = 'k7f42mk7f42mk7f42mk7f42mk7f42mk7f4'

function faultsOf(card: string, given: Record<string, string> = {}): string[] {
  const parsed = consentSchema.safeParse({ card, code: '2580', minutes: '15', ...given })
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
}

function heldOf(card: string) {
  return consentSchema.parse({ card, code: '2580', minutes: '15' }).card
}

test('five words are a card, in any case, with or without accents; so is its square, read by a scanner', () => {
  expect(heldOf('ABEILLE  abricot-aeroport, Acrobate agneau')).toMatchObject({ kind: 'words' })
  expect(heldOf(`https://exemple.example/carte/${secret}`)).toEqual({ kind: 'secret', secret })
})

test('what is not quite a card says which word to read again', () => {
  expect(faultsOf('abeille abricot')[0]).toContain('Ici, il y en a 2.')
  expect(faultsOf('abeille abricot acrobate agneau zzzzzz')[0]).toContain('Nous ne connaissons pas « zzzzzz »')
  const [close] = faultsOf('abeile Abricot acrobate agneau aeroport')
  expect(close).toMatch(/«\sabeile\s»\s: est-ce «\sabeille\s»/)
  expect(close).not.toMatch(/abricot|aeroport/i)
})

test('a time that was not offered, and no digits, are asked again', () => {
  expect(faultsOf(secret, { minutes: '600' })).toEqual(['La personne choisit combien de temps.'])
  expect(faultsOf(secret, { code: '' })).toEqual(['La personne tape ici ses 4 chiffres.'])
})

test('each refusal says what to do next, and how many tries are left', () => {
  expect(refusalOf({ kind: 'wrong', triesLeft: 3 }).text).toContain('Il reste 3 essais.')
  expect(refusalOf({ kind: 'wrong', triesLeft: 1 }).text).toContain('Il reste 1 essai.')
  expect(refusalOf({ kind: 'revoked' }).text).toContain('faites-en une à l’accueil')
  expect(refusalOf({ kind: 'self' }).title).toContain('votre propre carte')
})
