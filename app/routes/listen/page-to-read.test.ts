import { expect, test } from 'vitest'
import { pageToRead, partToRead } from './page-to-read.ts'

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

test('a part of a page is named by its id; anything else asks for the whole', () => {
  const part = (name: string) => partToRead(`http://127.0.0.1/ecouter?${new URLSearchParams({ partie: name })}`)
  expect(['choix-a', '', '<b>', 'x'.repeat(101)].map(part)).toEqual(['choix-a', null, null, null])
})

test('no page is no page, and what follows # is not asked', () => {
  expect(pageToRead('http://127.0.0.1/ecouter')).toBeNull()
  expect(asked('/aide#accueil')).toBe('/aide')
})
