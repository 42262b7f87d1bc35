import { expect, test } from 'vitest'
import { pageToRead } from './page-to-read.ts'

const asked = (page: string) => pageToRead(`http://127.0.0.1/ecouter?${new URLSearchParams({ page })}`)

test.each(['/', '/cours/mots-de-passe/a/b?version=facile', '/mon-parcours'])('%s is a page of this site', page => {
  expect(asked(page)).toBe(page)
})

test.each([
  '',
  'cours',
  'https://ailleurs.example/',
  '//ailleurs.example/',
  '/\\ailleurs.example/',
  '/\t/ailleurs.example/',
  '/..//ailleurs.example/',
  'javascript:alert(1)',
  `/${'x'.repeat(600)}`,
])('« %s » is not', page => {
  expect(asked(page)).toBeNull()
})

test('no page is no page, and what follows # is not asked', () => {
  expect(pageToRead('http://127.0.0.1/ecouter')).toBeNull()
  expect(asked('/aide#accueil')).toBe('/aide')
})
