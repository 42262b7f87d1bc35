import { expect, test } from 'vitest'
import { buildLesson, type ProblemCase, problemsOf } from './compile-input.builder.ts'

// The content of the step begins on line 7.
const REFUSED: ProblemCase[] = [
  {
    name: 'a word that is not in the glossary',
    content: 'Un <Mot id="sm">SMS</Mot>',
    at: '7:4',
    rule: 'unknown-word',
    says: /peut-être « sms »/,
  },
  {
    name: 'a picture without a description',
    content: '<Image src="phrase.svg" />',
    at: '7:1',
    rule: 'image-alt',
    says: /alt="ce que montre/,
  },
  {
    name: 'a picture with an empty description',
    content: '<Image src="phrase.svg" alt="" />',
    at: '7:25',
    rule: 'image-alt',
    says: /decor/,
  },
  {
    name: 'a Markdown picture without a description',
    content: 'Voici ![](phrase.svg).',
    at: '7:7',
    rule: 'image-alt',
    says: /entre les crochets/,
  },
  {
    name: 'a picture from another site',
    content: '<Image src="https://exemple.fr/a.png" alt="a" />',
    at: '7:1',
    rule: 'third-party',
    says: /autre site/,
  },
  {
    name: 'a Markdown picture from another site',
    content: '![a](//exemple.fr/a.png)',
    at: '7:1',
    rule: 'third-party',
    says: /autre site/,
  },
  {
    name: 'a picture by reference from another site',
    content: '![a][b]\n\n[b]: https://exemple.fr/a.png',
    at: '7:1',
    rule: 'third-party',
    says: /autre site/,
  },
  {
    name: 'a picture that does not exist',
    content: '<Image src="frase.svg" alt="a" />',
    at: '7:1',
    rule: 'broken-file',
    says: /Vous vouliez peut-être « phrase.svg »/,
  },
  {
    name: 'a picture written in its address',
    content: '<Image src="data:image/png;base64,AA" alt="a" />',
    at: '7:1',
    rule: 'broken-file',
    says: /n’est pas un nom de fichier/,
  },
  {
    name: 'a video without transcript',
    content: '<Video src="appel.mp4" titre="a" sous-titres="appel.vtt" />',
    at: '7:1',
    rule: 'video-transcript',
    says: /transcription/,
  },
  {
    name: 'a video without captions',
    content: '<Video src="appel.mp4" titre="a" transcription="appel.md" />',
    at: '7:1',
    rule: 'video-captions',
    says: /sous-titres/,
  },
  {
    name: 'a video from another site',
    content: '<Video src="https://v.fr/a.mp4" titre="a" transcription="appel.md" sous-titres="appel.vtt" />',
    at: '7:1',
    rule: 'third-party',
    says: /autre site/,
  },
  {
    name: 'a link that runs a program',
    content: 'Un [lien](javascript:alert(1)).',
    at: '7:4',
    rule: 'link-address',
    says: /n’est pas permise/,
  },
  {
    name: 'a link that hides a program behind a tab',
    content: 'Un [lien vers elle](<java\tscript:alert(1)>).',
    at: '7:4',
    rule: 'link-address',
    says: /n’est pas permise/,
  },
  {
    name: 'a link that holds data',
    content: 'Un [lien](data:text/html,a).',
    at: '7:4',
    rule: 'link-address',
    says: /n’est pas permise/,
  },
  {
    name: 'a link to a file that does not exist',
    content: 'Lisez [la fiche](fiche.pdf).',
    at: '7:7',
    rule: 'broken-link',
    says: /ne mène à rien/,
  },
  {
    name: 'a link to a page that does not exist',
    content: 'Lisez [la suite du cours](/cours/x).',
    at: '7:7',
    rule: 'broken-link',
    says: /n’existe pas sur le site/,
    changes: { links: new Set(['/cours/y']) },
  },
  {
    name: 'a step without id',
    content: '</Etape>\n<Etape titre="b">\nBonjour.',
    at: '8:1',
    rule: 'missing-id',
    says: /npm run courses:fix/,
  },
  {
    name: 'an id with capitals and accents',
    content: '</Etape>\n<Etape id="Été 2" titre="b">\nBonjour.',
    at: '8:8',
    rule: 'bad-id',
    says: /id="ete-2"/,
  },
  {
    name: 'an id used twice',
    content: '</Etape>\n<Etape id="essai" titre="b">\nBonjour.',
    at: '8:1',
    rule: 'duplicate-id',
    says: /ligne 6/,
  },
  {
    name: 'words outside the steps',
    content: '</Etape>\nBonjour.\n\n<Etape id="b" titre="b">\nBonjour.',
    at: '8:1',
    rule: 'outside-step',
    says: /hors de toute étape/,
  },
  {
    name: 'a letter that was not saved in UTF-8',
    content: 'Une �tape.',
    at: '7:5',
    rule: 'bad-character',
    says: /UTF-8/,
  },
]

test.each(REFUSED)('refuses $name, where it is, with a remedy', async ({ content, at, rule, says, changes }) => {
  const { problems, edition } = await problemsOf(buildLesson(content), changes)
  const found = problems.filter(problem => problem.severity === 'error' && problem.rule === rule)
  expect(
    found.map(problem => problem.at),
    JSON.stringify(problems),
  ).toContain(at)
  expect(found.find(problem => problem.at === at)?.message).toMatch(says)
  expect(edition).toBeNull()
})
