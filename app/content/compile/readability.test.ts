import { expect, test } from 'vitest'
import { ProblemList } from './problem-list.ts'
import { checkReadability, countSyllables, measureReadability, toSentences } from './readability.ts'

function measure(text: string) {
  const sentences = toSentences([{ text, line: 1 }])
  const words = sentences.flatMap(sentence => sentence.words)
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0) / words.length
  return { ...measureReadability(sentences), syllables }
}

// The texts of the first two rows are ours, of the same shape as the measured ones.
const PHISHING =
  'Vous recevez un message. Il annonce un colis. Il demande votre numéro. Ne cliquez pas sur lui. Le message est faux. Effacez ce message. Parlez à un ami.'
const PASSWORDS =
  'Un bon mot de passe est très long. Prenez quatre mots que vous ne confondez jamais. Gardez ce mot de passe secret. Ne le dites à personne, pas même au téléphone.'
const LABOUR_CODE =
  "Le salarié est expressément informé, préalablement à leur mise en oeuvre, des méthodes et techniques d'évaluation professionnelles mises en oeuvre à son égard. Les résultats obtenus sont confidentiels. Les méthodes et techniques d'évaluation des salariés doivent être pertinentes au regard de la finalité poursuivie."
const STUDY =
  'La dématérialisation et la numérisation du monde impactent fortement les Activités Sociales non\nseulement par les nouveautés techniques qu’elles apportent, mais aussi parce qu’elles\naccompagnent et accélèrent des tendances sociales de fond : nouvel individualisme, concurrence\naccrue entre les acteurs, crise de l’engagement, nouveaux usages communicationnels, etc. et\nremettent en cause nos manières de faire.'

const CALIBRATION = [
  {
    name: 'seven easy sentences',
    text: PHISHING,
    mean: 3.9,
    syllables: 1.56,
    fkm: 89,
    longShare: 0,
    tolerance: { mean: 0.1, syllables: 0.03, fkm: 1, longShare: 0 },
  },
  {
    name: 'four plain sentences',
    text: PASSWORDS,
    mean: 8,
    syllables: 1.3,
    fkm: 103,
    longShare: 0.05,
    tolerance: { mean: 0.25, syllables: 0.02, fkm: 1, longShare: 0.016 },
  },
  {
    name: 'an article of the labour code',
    text: LABOUR_CODE,
    mean: 15.3,
    syllables: 1.98,
    fkm: 46,
    longShare: 0.24,
    tolerance: { mean: 0.05, syllables: 0.005, fkm: 0, longShare: 0.005 },
  },
  {
    name: 'the paragraph of the study',
    text: STUDY,
    mean: 28,
    syllables: 2.02,
    fkm: 30,
    longShare: 0.3,
    tolerance: { mean: 0.5, syllables: 0.03, fkm: 1, longShare: 0.005 },
  },
]

test.each(CALIBRATION)(
  'measures $name as the reference did',
  ({ text, mean, syllables, fkm, longShare, tolerance }) => {
    const measured = measure(text)
    expect(Math.abs(measured.wordsPerSentence - mean)).toBeLessThanOrEqual(tolerance.mean + 1e-9)
    expect(Math.abs(measured.syllables - syllables)).toBeLessThanOrEqual(tolerance.syllables)
    expect(Math.abs(measured.fkm - fkm)).toBeLessThanOrEqual(tolerance.fkm)
    expect(Math.abs(measured.longWordShare - longShare)).toBeLessThanOrEqual(tolerance.longShare)
  },
)

test.each([
  ['eau', 1],
  ['bateau', 2],
  ['quatre', 1],
  ['guide', 1],
  ['téléphone', 3],
  ['code', 1],
  ['le', 1],
  ['cœur', 1],
  ['numérisation', 5],
  ['SMS', 1],
  ['6', 1],
])('counts the syllables of %s', (word, count) => {
  expect(countSyllables(word)).toBe(count)
})

test('ends a sentence at the end of a block, and splits elisions', () => {
  const sentences = toSentences([
    { text: 'Un titre', line: 1 },
    { text: "L'eau qu'il boit. Le rendez-vous de M. Petit coûte 6,50 euros !", line: 3 },
  ])
  expect(sentences.map(({ words, line }) => [words.length, line])).toEqual([
    [2, 1],
    [5, 3],
    [8, 3],
  ])
})

test('names the line of each sentence of a paragraph', () => {
  expect(toSentences([{ text: 'Un.\nDeux.\nTrois mots ici.', line: 5 }]).map(sentence => sentence.line)).toEqual([
    5, 6, 7,
  ])
})

test('counts as rare a word that is not among the five thousand most frequent', () => {
  expect(measure('Un courriel.').offListShare).toBe(0.5)
  expect(measure("L'ordinateur de 2024.").offListShare).toBe(0)
})

test('has no figure for a text without words', () => {
  expect(measureReadability(toSentences([{ text: '…', line: 1 }]))).toMatchObject({
    words: 0,
    fkm: 0,
    wordsPerSentence: 0,
  })
})

const HARD = { text: `${'Vous lisez bien. '.repeat(2)}\n${STUDY}`, line: 3 }

test('warns with the line of the longest sentence, more for beginners than for others', () => {
  const sentences = toSentences([HARD])
  const rules = (level: 'beginner' | 'intermediate') => {
    const problems = new ProblemList('a.mdx')
    checkReadability({ sentences, level, problems })
    return problems.toArray()
  }
  expect(rules('beginner').map(({ rule, severity, line }) => [rule, severity, line])).toContainEqual([
    'long-sentence',
    'warning',
    4,
  ])
  expect(rules('beginner').map(({ rule }) => rule)).toEqual([
    'reading-ease',
    'sentence-mean',
    'long-sentence',
    'long-words',
  ])
  expect(rules('intermediate').map(({ rule }) => rule)).toEqual(['reading-ease', 'sentence-mean'])
})

test('does not judge a text of a few lines', () => {
  const problems = new ProblemList('a.mdx')
  checkReadability({ sentences: toSentences([{ text: 'Dématérialisation.', line: 1 }]), level: 'discovery', problems })
  expect(problems.toArray()).toEqual([])
})
