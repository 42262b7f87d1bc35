import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeset } from './typography.ts'

test.each([
  ["C'est l'heure, aujourd'hui ?", 'C’est l’heure, aujourd’hui\u202f?'],
  ['Attention : un piège !', 'Attention\u00a0: un piège\u202f!'],
  ['Appuyez sur « Envoyer ».', 'Appuyez sur «\u00a0Envoyer\u00a0».'],
  ["l'idée d'« oser »", 'l’idée d’«\u00a0oser\u00a0»'],
  ['15,4 % en 2021, 667 000 personnes, 38 ko', '15,4\u00a0% en 2021, 667\u202f000 personnes, 38\u00a0ko'],
  ['de 9 h à 12 h', 'de 9\u00a0h à 12\u00a0h'],
  ['Insee Première n° 1953', 'Insee Première n°\u00a01953'],
  ['482 913 est un code', '482\u202f913 est un code'],
  ["un ' seul, 'entre deux'", "un ' seul, 'entre deux'"],
  ['https://exemple.fr/a:b?c', 'https://exemple.fr/a:b?c'],
  ['2 heures, 3 hommes', '2 heures, 3 hommes'],
])('%s', (typed, printed) => {
  expect(typeset(typed)).toBe(printed)
})

test('done twice, it changes nothing more, and it only ever changes spaces and apostrophes', () => {
  const words = fc.array(
    fc.constantFrom('a', "'", ' ', '«', '»', '?', '!', ':', ';', '1', '000', '%', 'é', '\u00a0', '\n'),
    { maxLength: 30 },
  )
  const bare = (text: string) => text.replaceAll(/[\s’']/g, '')
  fc.assert(
    fc.property(words, parts => {
      const once = typeset(parts.join(''))
      expect(typeset(once)).toBe(once)
      expect(bare(once)).toBe(bare(parts.join('')))
    }),
    { examples: [[[' ', ':', '»']]] },
  )
})
