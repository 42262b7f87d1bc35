import { expect, test } from 'vitest'
import { checkAlignment, completeEasyToRead } from '../alignment.ts'
import { compileEdition } from '../compile-edition.ts'
import { buildInput, buildLesson, expectRefusal, type ProblemCase } from '../compile-input.builder.ts'

const zone = (id: string, sides: string, right = '') => `<Zone id="${id}" ${sides} nom="Un bouton"${right} />`
const zones = (...inside: string[]) =>
  `<Zones id="q" image="phrase.svg" alt="Deux boutons.">\nOù ?\n\n${inside.join('\n')}\n</Zones>`
const inside = 'x="0" y="0" largeur="20" hauteur="20"'
const order = (...elements: string[]) => `<Ordre id="q">\nDans l’ordre ?\n\n${elements.join('\n')}\n</Ordre>`

const REFUSED: ProblemCase[] = [
  {
    name: 'true or false with another answer',
    content: '<VraiFaux id="q" reponse="oui">\nUne phrase.\n</VraiFaux>',
    at: '7:1',
    rule: 'quiz-right',
    says: /reponse="vrai" ou reponse="faux"/,
  },
  {
    name: 'true or false without an answer',
    content: '<VraiFaux id="q">\nUne phrase.\n</VraiFaux>',
    at: '7:1',
    rule: 'attribute',
    says: /Il manque «\sreponse\s»/,
  },
  {
    name: 'a feedback that speaks of nothing',
    content: '<VraiFaux id="q" reponse="vrai">\nUne phrase.\n<Retour>Oui.</Retour>\n</VraiFaux>',
    at: '9:1',
    rule: 'choice-feedback',
    says: /<Retour si="vrai"> ou <Retour si="faux">/,
  },
  {
    name: 'two feedbacks for one answer',
    content:
      '<Nombre id="q" reponse="1">\nCombien ?\n<Retour si="juste">Oui.</Retour>\n<Retour si="juste">Oui.</Retour>\n</Nombre>',
    at: '10:1',
    rule: 'choice-feedback',
    says: /a déjà/,
  },
  {
    name: 'a feedback of a choice with a si',
    content:
      '<Quiz id="q">\nQuoi ?\n<Choix id="a" juste>A<Retour si="juste">Oui.</Retour></Choix>\n<Choix id="b">B<Retour>Non.</Retour></Choix>\n</Quiz>',
    at: '9:22',
    rule: 'choice-feedback',
    says: /Retirez si="juste"/,
  },
  {
    name: 'a text without gaps',
    content: '<Trous id="q">\nUne phrase entière.\n</Trous>',
    at: '7:1',
    rule: 'quiz-choices',
    says: /aucun trou/,
  },
  {
    name: 'two gaps with one id',
    content: '<Trous id="q">\nUn <Trou id="a" reponse="x" /> et <Trou id="a" reponse="y" />.\n</Trous>',
    at: '8:35',
    rule: 'duplicate-id',
    says: /le trou de la ligne 8/,
  },
  {
    name: 'an answer that is no option',
    content: '<Trous id="q">\nUn <Trou id="a" choix="secret|public" reponse="caché" />.\n</Trous>',
    at: '8:4',
    rule: 'quiz-right',
    says: /«\scaché\s» n’est pas parmi les choix/,
  },
  {
    name: 'one option',
    content: '<Trous id="q">\nUn <Trou id="a" choix="secret" reponse="secret" />.\n</Trous>',
    at: '8:4',
    rule: 'quiz-choices',
    says: /deux à huit mots/,
  },
  {
    name: 'a gap in bold',
    content: '<Trous id="q">\nUn **<Trou id="a" reponse="x" />**.\n</Trous>',
    at: '8:6',
    rule: 'tag-place',
    says: /hors du gras/,
  },
  {
    name: 'a gap outside its text',
    content: 'Un <Trou id="a" reponse="x" /> ici.',
    at: '7:4',
    rule: 'tag-place',
    says: /dans une phrase de <Trous>/,
  },
  {
    name: 'elements in a list',
    content: order('- <Element id="a">A</Element>\n- <Element id="b">B</Element>'),
    at: '10:3',
    rule: 'tag-place',
    says: /ne peut pas être dans une liste.*sans tiret/,
  },
  {
    name: 'one element to order',
    content: order('<Element id="a">A</Element>'),
    at: '7:1',
    rule: 'quiz-choices',
    says: /a 1 élément/,
  },
  {
    name: 'a table to order',
    content: order('<Element id="a">\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n</Element>', '<Element id="b">B</Element>'),
    at: '12:1',
    rule: 'choice-content',
    says: /phrase courte/,
  },
  {
    name: 'pairs that all go with the same',
    content:
      '<Associer id="q">\nQuoi ?\n<Paire id="a" avec="Oui">A</Paire>\n<Paire id="b" avec="Oui">B</Paire>\n</Associer>',
    at: '7:1',
    rule: 'quiz-right',
    says: /rien à choisir/,
  },
  {
    name: 'a number in letters',
    content: '<Nombre id="q" reponse="douze">\nCombien ?\n</Nombre>',
    at: '7:1',
    rule: 'quiz-right',
    says: /n’est pas un nombre.*unite/,
  },
  {
    name: 'a tolerance below zero',
    content: '<Nombre id="q" reponse="12" tolerance="-1">\nCombien ?\n</Nombre>',
    at: '7:1',
    rule: 'quiz-right',
    says: /zéro ou plus/,
  },
  {
    name: 'an area outside its picture',
    content: zones(zone('a', 'x="90" y="0" largeur="20" hauteur="20"', ' juste'), zone('b', inside)),
    at: '10:1',
    rule: 'zone-place',
    says: /sort de l’image\s: x et largeur/,
  },
  {
    name: 'an area that is no number',
    content: zones(zone('a', 'x="gauche" y="0" largeur="20" hauteur="20"', ' juste'), zone('b', inside)),
    at: '10:1',
    rule: 'zone-place',
    says: /de 0 à 100/,
  },
  {
    name: 'no right area',
    content: zones(zone('a', inside), zone('b', inside)),
    at: '7:1',
    rule: 'quiz-right',
    says: /Aucune zone/,
  },
  {
    name: 'a picture that is not there',
    content: zones(zone('a', inside, ' juste'), zone('b', inside)).replace('phrase.svg', 'phrases.svg'),
    at: '7:1',
    rule: 'broken-file',
    says: /«\sphrase.svg\s»/,
  },
  {
    name: 'no word that is looked for',
    content: '<ReponseCourte id="q" mots="|">\nQuoi ?\n</ReponseCourte>',
    at: '7:1',
    rule: 'quiz-right',
    says: /Aucun mot/,
  },
  {
    name: 'no odd part',
    content: '<Intrus id="q">\nQuoi ?\n<Partie id="a">A</Partie>\n<Partie id="b">B</Partie>\n</Intrus>',
    at: '7:1',
    rule: 'quiz-right',
    says: /Aucune partie n’est à marquer/,
  },
  {
    name: 'a fourth hint',
    content: `<Nombre id="q" reponse="1">\nCombien ?\n${'<CoupDePouce>Ici.</CoupDePouce>\n'.repeat(4)}</Nombre>`,
    at: '12:1',
    rule: 'quiz-hint',
    says: /déjà trois/,
  },
  {
    name: 'no words',
    content: '<Nombre id="q" reponse="1">\n<CoupDePouce>Ici.</CoupDePouce>\n</Nombre>',
    at: '7:1',
    rule: 'quiz-question',
    says: /entre <Nombre> et/,
  },
]

test.each(REFUSED)('refuses $name, and says what to write', async refused => {
  await expectRefusal(refused)
})

async function compiled(content: string, twin: string) {
  const standard = await compileEdition(buildInput({ source: buildLesson(content) }))
  const easy = await compileEdition(buildInput({ source: buildLesson(twin), edition: 'easyToRead' }))
  if (!standard.outline || !easy.outline) throw new Error('no outline')
  return {
    standard: standard.edition,
    easyToRead: easy.edition,
    errors: easy.problems.filter(({ severity }) => severity === 'error'),
    problems: checkAlignment({ standard: standard.outline, easyToRead: easy.outline, file: 'f' }),
  }
}

const TEXT = '<Trous id="q">\nUn <Trou id="a" reponse="carnet" /> <Trou id="b" choix="x|y" reponse="y" />.\n</Trous>'
const TWIN = '<Trous id="q">\nLe <Trou id="a" /> <Trou id="b" choix="X|Y" />.\n</Trous>'

test('a twin takes its key from the standard text, and must have the same parts', async () => {
  const { standard, easyToRead, errors, problems } = await compiled(TEXT, TWIN)
  expect([...errors, ...problems]).toEqual([])
  if (!standard || !easyToRead) throw new Error('not compiled')
  const completed = completeEasyToRead({ standard, easyToRead })
  expect(completed.grading.q).toMatchObject({ gaps: [{ wording: { accepted: ['carnet'] } }, { rightOptionId: '2' }] })
  expect(completed.steps[0]?.exercise).toMatchObject({
    lines: [[{ html: 'Le ' }, {}, { html: ' ' }, {}, { html: '.' }]],
  })
})

test.each([
  ['another kind', '<Nombre id="q">\nCombien ?\n</Nombre>', /c’est un <Trous>/],
  ['fewer options', TWIN.replace('X|Y', 'X|Y|Z'), /2 mots à choisir/],
  ['a gap to choose', TWIN.replace('id="a"', 'id="a" choix="carnet|mur"'), /s’écrit dans le texte courant/],
  ['a missing gap', TWIN.replace('<Trou id="a" />', 'mot'), /le choix «\sa\s»/],
])('a twin with %s is refused', async (_, twin, says) => {
  const { problems } = await compiled(TEXT, twin)
  expect(problems.map(({ message }) => message).join('\n')).toMatch(says)
})
