import { expect, test } from 'vitest'
import { foldWord, isOneSlipAway } from './card-words.ts'
import { words } from './word-list.ts'

const folded = words.map(foldWord)

test('there are 2,048 words of 3 to 8 plain letters, in the order of a dictionary', () => {
  expect(words).toHaveLength(2048)
  expect(folded.filter(word => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  expect([...words].sort(new Intl.Collator('fr').compare)).toEqual(words)
})

test('no two of them are one letter apart, nor the same without accents', () => {
  const tooNear = folded.flatMap((word, index) =>
    folded
      .slice(index + 1)
      .flatMap(other => (word === other || isOneSlipAway(word, other) ? [`${word} ${other}`] : [])),
  )
  expect(tooNear).toEqual([])
})

test('none is the plural of another', () => {
  const all = new Set(folded)
  expect(folded.filter(word => all.has(`${word}s`) || all.has(`${word}x`))).toEqual([])
})

// Words that are said the same are read out wrong at a desk: of each group one at most may be in the list.
const saidTheSame = [
  'ancre encre',
  'auteur hauteur',
  'balade ballade',
  'balai ballet',
  'bar barre',
  'boue bout',
  'cane canne',
  'cap cape',
  'cent sang',
  'chaine chene',
  'champ chant',
  'chat chas',
  'coeur choeur',
  'col colle',
  'compte conte comte',
  'coq coque',
  'cour cours court',
  'cygne signe',
  'date datte',
  'dessin dessein',
  'eau haut',
  'encre ancre',
  'faim fin',
  'fard phare',
  'fil file',
  'flan flanc',
  'foi foie fois',
  'fond fonds',
  'gaz gaze',
  'golf golfe',
  'hotel autel',
  'lac laque',
  'laid lait',
  'lice lisse',
  'lire lyre',
  'maire mer mere',
  'maitre metre',
  'mars mare',
  'mors mort',
  'mur mure',
  'pain pin',
  'palais palet',
  'panse pense',
  'pate patte',
  'peau pot',
  'pere paire',
  'plan plant',
  'poids pois',
  'poing point',
  'porc port',
  'pouce pousse',
  'puits puis',
  'reine renne',
  'riz ris',
  'roc rock',
  'roue roux',
  'sale salle',
  'saut seau sceau',
  'selle sel',
  'serre cerf',
  'sole sol',
  'tache tache',
  'tante tente',
  'teint thym',
  'toit toi',
  'tribu tribut',
  'vaux veau',
  'ver verre vert vers',
  'vin vingt',
  'voie voix',
].map(group => group.split(' '))

test('of words that are said the same, one at most is there', () => {
  const all = new Set(folded)
  const both = saidTheSame.filter(group => new Set(group.filter(word => all.has(word))).size > 1)
  expect(both).toEqual([])
})
