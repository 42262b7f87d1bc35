import { expect, test } from 'vitest'
import { returnAddress } from './return-address.server.ts'

test('a page of this site is where one goes back to', () => {
  expect(returnAddress('/suivi/cmcas-lyon?periode=mois', '/')).toBe('/suivi/cmcas-lyon?periode=mois')
})

test('accents are written as a header can carry them', () => {
  expect(returnAddress('/cours/été', '/')).toBe('/cours/%C3%A9t%C3%A9')
})

test.each([
  ['another site', 'https://elsewhere.fr/'],
  ['no scheme', '//elsewhere.fr'],
  ['a backslash', '/\\elsewhere.fr'],
  ['a tab that browsers leave out', '/\t/elsewhere.fr'],
  ['a dot that browsers leave out', '/.//elsewhere.fr'],
  ['a script', 'javascript:alert(1)'],
  ['nothing', null],
])('%s leads to the usual page', (_what, wanted) => {
  expect(returnAddress(wanted, '/studio')).toBe('/studio')
})
