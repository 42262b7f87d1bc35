import { expect, test } from 'vitest'
import { compileEdition } from '../../content/compile/compile-edition.ts'
import { buildInput } from '../../content/compile/compile-input.builder.ts'
import { readQuestions } from './import-questions.server.ts'
import { answer, moodle, quiz } from './moodle-file.builder.ts'
import { readAiken } from './read-aiken.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'

const said = (file: { lost: { what: string }[] }) => file.lost.map(({ what }) => what).join('\n')

async function compiles(source: string) {
  const { mdx, count } = readQuestions(source)
  const { edition, problems } = await compileEdition(buildInput({ source: `---\nid: l-a\ntitre: A\n---\n${mdx}` }))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(edition?.steps).toHaveLength(count)
  return edition
}

const AIKEN =
  'Que dit-on à\nsa banque ?\nA. Son code\nB) Son nom\nANSWER: B\n\nSans réponse ?\nA. Un\nB. Deux\n\nDeux ?\nA. Un\nANSWER: C\n'

test('Aiken: reads its questions, and says the line of those that are not whole', async () => {
  const { questions, lost } = readAiken(AIKEN)
  expect(questions).toMatchObject([
    {
      instruction: 'Que dit-on à sa banque ?',
      choices: [
        { text: 'Son code', isRight: false },
        { text: 'Son nom', isRight: true },
      ],
    },
  ])
  expect(lost.map(({ place }) => place)).toEqual(['ligne 7', 'ligne 11'])
  await compiles(AIKEN)
})

const GIFT = `// un commentaire
$CATEGORY: Banque

::Le code::Un code \\: se dit ? {F#Jamais.#Oui, bravo.####Gardez-le.}

::Choix::Lequel ? {~Un#Non. =Deux#Oui\\=oui. ~%50%Trois}

::Plusieurs:: [html]<p>Lesquels <b>ici</b> ?</p><img src="a.png" alt="Un chat"> {~%50%A ~%50%B ~%-100%C}

Quel numéro ? {=33700 =signaler}

Associez. {=Carnet -> Papier =Coffre -> Écran = -> Rien}

Combien ? {#12:0.5}

Entre ? {#1..5}

On écrit dans un {=carnet ~mur ~sable#Non.} en papier.

Racontez. {}

Une description.
`

test('GIFT: reads each kind, and says what is left', async () => {
  const file = readGift(GIFT)
  expect(file.questions).toMatchObject([
    {
      kind: 'true-false',
      title: 'Le code',
      instruction: 'Un code : se dit ?',
      answer: false,
      feedback: { whenTrue: 'Jamais.\n\nGardez-le.', whenFalse: 'Oui, bravo.\n\nGardez-le.' },
    },
    {
      kind: 'choice',
      multiple: false,
      choices: [{ feedback: 'Non.' }, { isRight: true, feedback: 'Oui=oui.' }, { isRight: false }],
    },
    { kind: 'choice', multiple: true, choices: [{ isRight: true }, { isRight: true }, { isRight: false }] },
    { kind: 'short-answer', words: ['33700', 'signaler'] },
    {
      kind: 'matching',
      pairs: [
        { left: 'Carnet', partner: 'Papier' },
        { left: 'Coffre', partner: 'Écran' },
      ],
    },
    { kind: 'number', answer: 12, tolerance: 0.5 },
    { kind: 'number', answer: 3, tolerance: 2 },
    {
      kind: 'gaps',
      instruction: '',
      text: ['On écrit dans un ', { accepted: ['carnet'], options: ['carnet', 'mur', 'sable'] }, ' en papier.'],
    },
  ])
  for (const what of [
    'un commentaire',
    'la catégorie',
    '50 % des points',
    'une image (« Un chat »)',
    '-100 %',
    '« Rien »',
    '« sable » et son retour',
    'rédaction',
    'description',
  ])
    expect(said(file)).toContain(what)
  const edition = await compiles(GIFT)
  expect(edition?.steps[2]?.exercise?.promptHtml).toContain('<strong>ici</strong>')
})

const MOODLE = quiz(
  '<question type="category"><category><text>$course$/Banque</text></category></question>',
  moodle(
    'multichoice',
    `<single>true</single><penalty>0.3333333</penalty><generalfeedback format="html"><text>Pensez-y &lt;b&gt;bien&lt;/b&gt;.</text></generalfeedback>${answer(0, '<p>Un</p>', 'Non.')}${answer(100, '<p>Deux</p>')}${answer(50, '<p>Trois</p>')}<hint format="html"><text>H1</text></hint><hint format="html"><text>H2</text></hint><hint format="html"><text>H3</text></hint><hint format="html"><text>H4</text></hint>`,
    '<p>Regardez <strong>bien</strong>.</p><ul><li>un</li><li>deux</li></ul><table><tr><td>x</td></tr></table><img src="@@PLUGINFILE@@/a.png" alt="Un chat">',
  ),
  moodle('multichoice', `<single>false</single>${answer(50, 'A')}${answer(50, 'B')}${answer(0, 'C')}`),
  moodle('truefalse', `${answer(0, 'true', 'Non.')}${answer(100, 'false', 'Oui.')}`),
  moodle('shortanswer', `${answer(100, '*33700*')}${answer(50, 'peut-être')}${answer(0, '*', 'Cherchez.')}`),
  moodle(
    'numerical',
    `<answer fraction="100"><text>12.5</text><tolerance>0.5</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>€</unit_name></unit></units>`,
  ),
  moodle(
    'matching',
    '<subquestion format="html"><text>Carnet</text><answer><text>Papier</text></answer></subquestion><subquestion><text>Coffre</text><answer><text>Écran</text></answer></subquestion>',
  ),
  moodle('ordering', `${answer(2, 'Deuxième')}${answer(1, 'Premier')}`),
  moodle(
    'gapselect',
    '<selectoption><text>carnet</text><group>1</group></selectoption><selectoption><text>mur</text><group>1</group></selectoption>',
    'Dans un [[1]].',
  ),
  moodle('cloze', '', '<p>Un {1:SHORTANSWER:=carnet~=cahier#Oui} ou {2:MC:~mur~=coffre} ou {1:SCIE:x}.</p>'),
  moodle('essay', ''),
  moodle('calculated', ''),
)

test('Moodle XML: reads each kind, and says what is left', async () => {
  const file = readMoodle(MOODLE)
  expect(file.questions.map(({ kind }) => kind)).toEqual([
    'choice',
    'choice',
    'true-false',
    'short-answer',
    'number',
    'matching',
    'ordering',
    'gaps',
    'gaps',
  ])
  expect(file.questions).toMatchObject([
    {
      title: 'Un nom',
      hints: ['H1', 'H2', 'H3'],
      multiple: false,
      choices: [{ feedback: expect.stringMatching(/^Non\.\n\nPensez-y/) }, { isRight: true }, { isRight: false }],
    },
    { multiple: true, choices: [{ isRight: true }, { isRight: true }, { isRight: false }] },
    { answer: false, feedback: { whenTrue: 'Non.', whenFalse: 'Oui.' } },
    { words: ['33700'], feedback: { right: null, other: 'Cherchez.' } },
    { answer: 12.5, tolerance: 0.5, unit: '€' },
    {
      pairs: [
        { left: 'Carnet', partner: 'Papier' },
        { left: 'Coffre', partner: 'Écran' },
      ],
    },
    { pieces: [{ text: 'Premier' }, { text: 'Deuxième' }] },
    { text: ['Dans un ', { accepted: ['carnet'], options: ['carnet', 'mur'] }, '.'] },
    {
      text: [
        'Un ',
        { accepted: ['carnet', 'cahier'], options: null },
        ' ou ',
        { accepted: ['coffre'], options: ['mur', 'coffre'] },
        ' ou {1:SCIE:x}.',
      ],
    },
  ])
  for (const what of [
    '$course$/Banque',
    '50 % des points pour « Trois »',
    'H4',
    'penalty 0.3333333',
    '<table>',
    'une image (« Un chat »)',
    'peut-être',
    'le poids 2',
    '{1:SCIE:x}',
    'une rédaction',
    'un calcul',
  ])
    expect(said(file)).toContain(what)
  const edition = await compiles(MOODLE)
  expect(edition?.steps[0]?.html).toContain('<strong>bien</strong>')
})

test('a DOCTYPE inside words is words, and an entity that is not known stays as written', () => {
  const { questions } = readMoodle(
    quiz(moodle('essay', ''), moodle('shortanswer', answer(100, 'x'), '&lt;!DOCTYPE&gt; <!DOCTYPE a> &inconnue;')),
  )
  expect(questions[0]?.instruction).toContain('<!DOCTYPE>')
  expect(questions[0]?.instruction).toContain('&inconnue;')
})
