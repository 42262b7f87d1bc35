import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comfortAttributes, readComfort, writeComfort } from './comfort.ts'

test('what is written is read again', () => {
  const chosen = readComfort(new URLSearchParams('taille=geant&espace=aere&lettres=lisible&couleurs=nuit&calme=oui'))
  expect(readComfort(new URLSearchParams(writeComfort(chosen)))).toEqual(chosen)
  expect(comfortAttributes(chosen)).toEqual({
    'data-size': 'geant',
    'data-space': 'aere',
    'data-font': 'lisible',
    'data-scheme': 'nuit',
    'data-calm': '',
  })
})

test('anything else gives the way of the device', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), query => {
      const comfort = readComfort(new URLSearchParams(query))
      expect(Object.keys(comfortAttributes(comfort))).toHaveLength(5)
    }),
  )
  expect(readComfort(new URLSearchParams('taille="><script>'))).toMatchObject({ taille: 'normal', calme: 'non' })
})
