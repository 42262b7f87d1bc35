import { expect, test } from 'vitest'
import { moodle, quiz } from './moodle-file.builder.ts'
import { readAiken } from './read-aiken.ts'
import { readText } from './read-file.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'

// The shapes that Moodle's own export and import take, with words of ours.

const said = (file: { lost: { what: string }[] }) => file.lost.map(({ what }) => what)
const cloze = (text: string, more = '') => readMoodle(quiz(moodle('cloze', more, text)))

test('a text with gaps says of a right answer what each gap says of its own', () => {
  const { questions, lost } = cloze(
    '<p>Rhône : {1:MULTICHOICE:=Lyon#Oui~Nice#Non}<br />Var : {1:MULTICHOICE:Lyon#Non~%100%Toulon#Oui}<br />Capitale : {1:SHORTANSWER:%100%Paris#Bravo<br />!~%50%Marseille#Presque.~*#Relisez.}.</p>',
    '<generalfeedback format="html"><text>Fin.</text></generalfeedback>',
  )
  expect(questions[0]).toMatchObject({ kind: 'gaps', feedback: { right: 'Oui\n\nBravo !\n\nFin.', other: 'Fin.' } })
  // Said of one gap, it would be a lie when another one is wrong.
  for (const what of ['« Non »', '« Relisez. »', '« Presque. »', 'la réponse « Marseille »'])
    expect(said({ lost }).join()).toContain(what)
})

test.each([
  ['one gap to choose', '{1:MC:=a#Oui~b#Non~c#Non}', { right: 'Oui', other: 'Non' }, 0],
  ['one gap to write, with its star', '{1:SA:=a#Oui~*#Non}', { right: 'Oui', other: 'Non' }, 0],
  ['one gap to write, without a star', '{1:SA:=a#Oui~b#Non}', { right: 'Oui', other: null }, 2],
  ['wrong answers that differ', '{1:MC:=a~b#Non~c#Presque}', { right: null, other: null }, 2],
  ['a wrong answer of which nothing is said', '{1:MC:=a~b#Non~c}', { right: null, other: null }, 1],
  ['right answers that differ', '{1:SA:=a#Un~=b#Deux}', { right: null, other: null }, 2],
  ['the same words for all gaps', '{1:MC:=a~b#Relisez}{1:SA:=c~*#Relisez}', { right: null, other: 'Relisez' }, 0],
  ['one gap of two that speaks', '{1:MC:=a~b#Non}{1:MC:=c~d}', { right: null, other: null }, 1],
])('%s: only what is true of the whole text is said', (_, text, feedback, lost) => {
  const file = cloze(text)
  expect(file.questions[0]).toMatchObject({ feedback })
  expect(file.lost).toHaveLength(lost)
})

test('what comes with a question of Moodle is named: files wherever they hang, tags, pictures inside a text', () => {
  const file = readMoodle(
    quiz(
      '<question type="category"><category><text>$course$/top/Défaut</text></category><info format="moodle_auto_format"><text>Une note</text></info><idnumber></idnumber></question>',
      '<!-- question: 166  -->',
      moodle(
        'multichoice',
        `<idnumber>langue-1</idnumber><single>true</single><shuffleanswers>true</shuffleanswers><shownumcorrect/>
        <answer fraction="100" format="html"><text><![CDATA[<p dir="ltr" style="text-align: left;">Français<br></p>]]></text><feedback format="html"><text>Oui</text><file name="son.mp3" path="/" encoding="base64">SUQz</file></feedback></answer>
        <answer fraction="-33.33333" format="html"><text><![CDATA[<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}" alt="Un drapeau">]]></text></answer>
        <tags><tag><text>langue</text></tag><tag><text>écoute</text></tag></tags>`,
        '<p><a href="@@PLUGINFILE@@/bonjour.mp3">Écoutez</a><br><br>Quelle langue&nbsp;?</p>',
      ),
      '<question type="truefalse"><name><text>VF</text></name><questiontext format="moodle_auto_format"><text>2 &lt; 3</text></questiontext><answer fraction="100" format="moodle_auto_format"><text>true</text></answer><answer fraction="0" format="moodle_auto_format"><text>false</text></answer></question>',
    ),
  )
  expect(file.questions).toMatchObject([
    { instruction: 'Écoutez\n\nQuelle langue\u00a0?', choices: [{ text: 'Français' }, { text: '' }] },
    { instruction: '2 < 3', answer: true },
  ])
  const lost = said(file).join('\n')
  for (const what of [
    'le fichier joint « son.mp3 »',
    'l’étiquette « langue »',
    'l’étiquette « écoute »',
    'une image (« Un drapeau ») : collée dans le texte',
    'idnumber langue-1',
    'un lien, ses mots restent : @@PLUGINFILE@@/bonjour.mp3',
  ])
    expect(lost).toContain(what)
  expect(lost).not.toContain('iVBORw')
  expect(file.lost.map(({ at }) => at)).toEqual([0, ...file.lost.slice(1).map(() => 0)])
})

test('GIFT: words after the brackets never take the question away', () => {
  const file = readGift(`Pi ? {#3.14:0.01}.

Le ciel est bleu. {T}";

Associez {=Un -> A =Deux -> B} ces mots.

Un nombre de 1 à 5 ? {#3:2~#Non.}

::Ville:: Il vient de {=Lyon}.

Date ? {#
    =1822:0      #Oui
    =%50%1822:2  #Il est né
                  en 1822.
}
`)
  expect(file.questions).toMatchObject([
    { kind: 'number', instruction: 'Pi ?', title: 'Pi ?' },
    { kind: 'true-false', instruction: 'Le ciel est bleu.' },
    { kind: 'matching', instruction: 'Associez … ces mots.' },
    { kind: 'number', answer: 3, tolerance: 2, feedback: { other: 'Non.' } },
    { kind: 'gaps', text: ['Il vient de ', { accepted: ['Lyon'] }, '.'] },
    { kind: 'number', answer: 1822, feedback: { right: 'Oui' } },
  ])
  expect(said(file).join()).toContain('1822')
})

test('Aiken: a choice without its space, ANSWER in small letters, and words that only look like a choice', () => {
  const file = readAiken(
    'Un ?\nA)Non\nB)Oui\nAnswer : b\n\nM.Dupont écrit\nJ.-P. Martin répond ?\nA. Vrai\nB. Faux\nANSWER: A.\n',
  )
  expect(file.questions).toMatchObject([
    { choices: [{ text: 'Non' }, { text: 'Oui', isRight: true }] },
    { instruction: 'M.Dupont écrit J.-P. Martin répond ?', choices: [{ isRight: true }, { text: 'Faux' }] },
  ])
  expect(readText('Un ?\nA)Non\nB)Oui\nAnswer: B').format).toBe('aiken')
})
