import { expect, it, test } from 'vitest'
import { foldWord } from './card-words.ts'
import { words } from './word-list.ts'

const folded = words.map(foldWord)
const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz')

// Words that sound alike at a desk, whatever their spelling: no two of a group may be in the list.
const homophones = `
  ver verre vert vers vair · pain pin peint · seau saut sceau sot · mer mère maire · chaîne chêne · encre ancre
  cour cours course court · port porc pore · fil file · golf golfe · lit lie · mur mûre · cygne signe · sel selle
  pois poids poix · fois foie foi · thon ton tong · date datte · reine renne rêne · balai ballet · maître mètre
  conte comte compte · chant champ · coq coque · dent dans · voix voie · sol sole saule · lac laque · mai mais mets
  pic pique · cerf serre serf · palais palet · pot peau · pou pouls · phare fard · cane canne · filtre philtre
  tante tente · hôtel autel · auteur hauteur · héros héraut · foret forêt · mâle malle · raisonner résonner
  cellier sellier · pouce pousse · quart car · haie aie · houx houe août · hêtre être · tache tâche · toit toi
  panser penser pensée · flan flanc · amande amende · balade ballade · cep cèpe · galon gallon · tome tomme
  crique cric · marais marée · poignet poignée · volet volée · cru crue · cuisseau cuissot · dessin dessein
  rainette reinette · sitar cithare · daurade dorade · épais épée · fête faîte · gêne gène · plain plaine pleine
`
  .split(/[·\n]/)
  .map(group => group.trim().split(/\s+/))

// Good French words that somebody could take amiss on her own card: left out on purpose, and not to come back.
const unwelcome = `
  baleine pigeon canne fossile vestige courge gourde cruche patate cornichon bécasse dinde buse ballot potiche pouliche
  cocotte traînée sauteuse biquette poulette génisse cachalot vache cochon porc truie âne mule crapaud larve limace rat
  raton singe gorille macaque zéro poubelle poids taille régime ride perruque dentier couche camisole béquille brancard
  seringue pilule fièvre plaie chute tombe stèle urne cercueil cendre caveau deuil veuve cachot cage otage camp convoi
  rafale fusil pistolet poignard hache faux épée canon obus bière vin rhum cigare tabac pipe casino juge police prison
  tribunal facture dette amende pirate virus panne examen visa grève vote messe église croix autel diable enfer sorcier
  ogre fantôme vipère serpent requin frelon gouffre avalanche cyclone canicule jaune noir blanc fouet corde
`
  .trim()
  .split(/\s+/)

/** Spelling → sound, roughly: enough to hear that « verre » is « vert », in this order. */
const soundRules: [RegExp, string][] = [
  [/œu/g, 'eu'],
  [/œ/g, 'é'],
  [/ç/g, 'S'],
  // Endings. « ° » stands for a mute e: the consonant before it is heard, any other last consonant is not.
  [/(?<=...)es$/, 'e'],
  [/(?<=...)er$|ez$|(?<=..)et$/, 'é'],
  [/ge$/, 'j°'],
  [/ce$/, 'S°'],
  [/(?<=[aeiouyéèêâîôû])se$/, 'z°'],
  [/se$/, 'S°'],
  [/gue$/, 'G°'],
  [/(?<=..)e$/, '°'],
  [/[dtpsxz]+$/, ''],
  [/(?<=[nr])[cg]$/, ''],
  // Consonants.
  [/sch|ch|sh/g, 'C'],
  [/ph/g, 'f'],
  [/gn/g, 'N'],
  [/qu?/g, 'k'],
  [/gu(?=[eiyéèê])/g, 'G'],
  [/ge(?=[aouâô])|g(?=[eiyéèêî])/g, 'j'],
  [/sc(?=[eiyéèêî])|c(?=[eiyéèêî])/g, 'S'],
  [/c+/g, 'k'],
  [/G/g, 'g'],
  [/h/g, ''],
  [/w/g, 'v'],
  [/x/g, 'kS'],
  [/(?<=[aeiouyéèêâîô])s(?=[aeiouyéèêâîô])/g, 'z'],
  [/S/g, 's'],
  // « ail », « euil », « ille ».
  [/ouil+/g, 'Uj'],
  [/(?:eu|ue)il+/g, '2j'],
  [/(?<=[aeé])il+/g, 'j'],
  [/(?<=[^aeou])ill/g, 'ij'],
  [/([b-df-hj-np-tv-z])\1/g, '$1'],
  // Nasal vowels, unless a vowel or another n or m follows.
  [/oin(?![aeiouyéèêâîôûnm°])/g, 'w1'],
  [/(?:ie|ée|ye)n(?![aeiouyéèêâîôûnm°])/g, 'i1'],
  [/(?:[ae]i|[iyuî])[nm](?![aeiouyéèêâîôûnm°])/g, '1'],
  [/[ea][nm](?![aeiouyéèêâîôûnm°])/g, '3'],
  [/o[nm](?![aeiouyéèêâîôûnm°])/g, '4'],
  // Vowels.
  [/eau|au|ô/g, 'o'],
  [/o[uùû]/g, 'U'],
  [/o[iî]/g, 'wa'],
  [/oy/g, 'waj'],
  [/[aeé]y/g, 'Ei'],
  [/[ae]i|aî|[éèêë]/g, 'E'],
  [/e[uû]/g, '2'],
  [/e(?=[lrtnm]+°|[lrt]$|[^aeiouUE2]{2})/g, 'E'],
  [/e/g, '2'],
  [/[îï]|y/g, 'i'],
  [/[âà]/g, 'a'],
  [/[ûùü]/g, 'u'],
  [/i(?=[aeouUE2134])/g, 'j'],
  [/°/g, ''],
  [/(.)\1/g, '$1'],
]

function soundOf(word: string): string {
  return soundRules.reduce((sound, [spelling, heard]) => sound.replace(spelling, heard), word)
}

function groupsOf(keyOf: (word: string) => string): string[][] {
  const groups = new Map<string, string[]>()
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word])
  return [...groups.values()].filter(group => group.length > 1)
}

/** All that one slip makes of a word. */
function slipsOf(word: string): Set<string> {
  const slips = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at + 1)
    for (const letter of alphabet) slips.add(before + letter + word.slice(at))
    if (at === word.length) continue
    for (const letter of alphabet) slips.add(before + letter + after)
    slips.add(before + after)
    slips.add(before + after.slice(0, 1) + word.charAt(at) + after.slice(1))
  }
  slips.delete(word)
  return slips
}

test('there are 2,048 words, each of 11 bits', () => {
  expect(words).toHaveLength(2 ** 11)
})

test('they have 3 to 8 letters once folded, and no other sign', () => {
  expect(folded.filter(word => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  expect(words.filter(word => word !== word.toLowerCase() || word !== word.normalize('NFC'))).toEqual([])
})

test('they are in the order of a French dictionary', () => {
  expect(words).toEqual(words.toSorted(new Intl.Collator('fr').compare))
})

test('no two are the same once folded', () => {
  expect(groupsOf(foldWord)).toEqual([])
})

test('no slip turns one into another, and none leaves more than three to choose from', () => {
  const list = new Set(folded)
  const chosen = new Map<string, number>()
  const mistaken = folded.flatMap(word =>
    [...slipsOf(word)].flatMap(slip => {
      chosen.set(slip, (chosen.get(slip) ?? 0) + 1)
      return list.has(slip) ? [`${word} → ${slip}`] : []
    }),
  )
  expect(mistaken).toEqual([])
  expect([...chosen].filter(([, count]) => count > 3)).toEqual([])
}, 20_000)

test('no word is beside its plural', () => {
  const list = new Set(folded)
  const plurals = (word: string) => [`${word}s`, `${word}x`, word.replace(/(?:al|ail)$/, 'aux')]
  expect(folded.filter(word => plurals(word).some(plural => plural !== word && list.has(plural)))).toEqual([])
})

it.each([
  ['vert', 'verre'],
  ['ver', 'vers'],
  ['pain', 'pin'],
  ['seau', 'saut'],
  ['encre', 'ancre'],
  ['chant', 'champ'],
  ['balai', 'ballet'],
  ['reine', 'renne'],
  ['palais', 'palet'],
  ['cithare', 'sitar'],
  ['ballade', 'balade'],
  ['cellier', 'sellier'],
])('the ear hears « %s » and « %s » alike', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other))
})

it.each([
  ['lune', 'laine'],
  ['treille', 'treuil'],
  ['dune', 'daim'],
  ['poule', 'pull'],
  ['chou', 'joue'],
  ['tasse', 'tas'],
  ['cave', 'café'],
])('the ear tells « %s » from « %s »', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other))
})

test('no two sound alike', () => {
  expect(groupsOf(soundOf)).toEqual([])
  const list = new Set(words)
  expect(homophones.map(group => group.filter(word => list.has(word))).filter(group => group.length > 1)).toEqual([])
})

test('none is of those that could hurt, frighten or shame', () => {
  const list = new Set(folded)
  expect(unwelcome.filter(word => list.has(foldWord(word)))).toEqual([])
})
