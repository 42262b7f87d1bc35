import { expect, test } from 'vitest'
import { buildLesson, expectRefusal, type ProblemCase, problemsOf } from './compile-input.builder.ts'

// The content of the step begins on line 7.
const REFUSED: ProblemCase[] = [
  {
    name: 'an unknown tag',
    content: '<Fich titre="a">\n\nbonjour\n\n</Fich>',
    at: '7:1',
    rule: 'unknown-tag',
    says: /<Fich> n’existe pas. Vous vouliez peut-être <Fiche>/,
  },
  {
    name: 'a tag unlike any other',
    content: 'Un <Zigzag /> mot',
    at: '7:4',
    rule: 'unknown-tag',
    says: /Les balises connues sont/,
  },
  {
    name: 'a tag in small letters',
    content: '<astuce>Bonjour.</astuce>',
    at: '7:1',
    rule: 'unknown-tag',
    says: /s’écrit <Astuce>/,
  },
  {
    name: 'a tag with an accent',
    content: '<Étape id="x" titre="a">a</Étape>',
    at: '7:1',
    rule: 'unknown-tag',
    says: /s’écrit <Etape>/,
  },
  { name: 'an HTML block', content: '<div>bonjour</div>', at: '7:1', rule: 'html', says: /HTML <div>/ },
  { name: 'an HTML line break', content: 'Un mot<br/>deux', at: '7:7', rule: 'html', says: /ligne vide/ },
  { name: 'HTML bold', content: 'Un <b>mot</b>', at: '7:4', rule: 'html', says: /\*\*en gras\*\*/ },
  { name: 'a script', content: '<script>alert(1)</script>', at: '7:1', rule: 'html', says: /programme/ },
  { name: 'an HTML comment', content: 'Un mot <!-- caché -->', at: '7:8', rule: 'comment', says: /commentaire/ },
  {
    name: 'an HTML comment over blank lines',
    content: '<!-- un\n\ndeux -->',
    at: '7:1',
    rule: 'comment',
    says: /commentaire/,
  },
  { name: 'an import', content: 'import Foo from "./foo"', at: '7:1', rule: 'program', says: /import, export/ },
  {
    name: 'an export',
    content: 'Bonjour.\n\nexport const a = { b: 1 }',
    at: '9:1',
    rule: 'program',
    says: /Supprimez cette ligne/,
  },
  {
    name: 'an expression as a value',
    content: '<Fiche titre={1 + 1}>a</Fiche>',
    at: '7:8',
    rule: 'expression',
    says: /titre="valeur"/,
  },
  {
    name: 'a spread',
    content: '<Fiche titre="a" {...props}>a</Fiche>',
    at: '7:18',
    rule: 'expression',
    says: /accolades/,
  },
  {
    name: 'a value without quotes',
    content: '<Fiche titre=bonjour>a</Fiche>',
    at: '7:8',
    rule: 'attribute',
    says: /guillemets droits/,
  },
  {
    name: 'a value in curly quotes',
    content: '<Image src="phrase.svg" alt=“une phrase de mots” />',
    at: '7:25',
    rule: 'attribute',
    says: /guillemets droits/,
  },
  {
    name: 'an unknown attribute',
    content: '<Fiche titre="a" titel="b">a</Fiche>',
    at: '7:18',
    rule: 'attribute',
    says: /Vous vouliez peut-être «\stitre\s»/,
  },
  {
    name: 'an attribute on a tag that has none',
    content: '<Astuce style="a">b</Astuce>',
    at: '7:9',
    rule: 'attribute',
    says: /n’en a aucun/,
  },
  {
    name: 'an attribute twice',
    content: '<Fiche titre="a" titre="b">a</Fiche>',
    at: '7:18',
    rule: 'attribute',
    says: /deux fois/,
  },
  {
    name: 'a missing attribute',
    content: '<Fiche>a</Fiche>',
    at: '7:1',
    rule: 'attribute',
    says: /Il manque «\stitre\s»/,
  },
  {
    name: 'an attribute on its own line',
    content: '<Image\n  src="phrase.svg"\n  atl="b" />',
    at: '9:3',
    rule: 'attribute',
    says: /«\salt\s»/,
  },
  {
    name: 'a bad year',
    content: '<Chiffre valeur="8" annee="23" source="INSEE" />',
    at: '7:21',
    rule: 'attribute',
    says: /quatre chiffres/,
  },
  {
    name: 'an unclosed tag',
    content: '<Astuce>\n\nBonjour.',
    at: '7:1',
    rule: 'unclosed-tag',
    says: /<Astuce> ouverte à la ligne 7 n’est pas fermée. Ajoutez <\/Astuce> avant la ligne 10/,
  },
  { name: 'a closing tag alone', content: 'Bonjour.</Astuce>', at: '7:9', rule: 'closing-tag', says: /ne ferme rien/ },
  {
    name: 'a tag that no sign ends',
    content: 'Voici <Image src="phrase.svg"\n\nbonjour',
    at: '7:7',
    rule: 'broken-tag',
    says: /n’est pas terminée/,
  },
  {
    name: 'a tag out of its place',
    content: '<Choix id="a">oui</Choix>',
    at: '7:1',
    rule: 'tag-place',
    says: /dans un <Quiz>/,
  },
  {
    name: 'a box in a title',
    content: '## Un titre <Astuce>a</Astuce>',
    at: '7:13',
    rule: 'tag-place',
    says: /un titre/,
  },
  {
    name: 'a simulator in a list',
    content: '- <Simulateur id="s" type="code-sms" scenario="banque-du-lac" />',
    at: '7:3',
    rule: 'tag-place',
    says: /dans une liste/,
  },
  {
    name: 'a question in a quotation',
    content: '> <Quiz id="q">Oui ?</Quiz>',
    at: '7:3',
    rule: 'tag-place',
    says: /citation/,
  },
  { name: 'an empty tag', content: '<Astuce></Astuce>', at: '7:1', rule: 'tag-content', says: /est vide/ },
  {
    name: 'words in a picture',
    content: '<Image src="phrase.svg" alt="a">mots</Image>',
    at: '7:1',
    rule: 'tag-content',
    says: /ne contient rien/,
  },
]

test.each(REFUSED)('refuses $name, where it is, with a remedy', expectRefusal)

test('says every problem of a file at once, in the order of the file', async () => {
  const { problems } = await problemsOf(
    buildLesson('<Fich>a</Fich>\n\n<Image src="x.png" />\n\n<div>a</div>\n\n[b](javascript:c)'),
  )
  expect(problems.map(problem => [problem.line, problem.rule])).toEqual([
    [7, 'unknown-tag'],
    [9, 'image-alt'],
    [9, 'broken-file'],
    [11, 'html'],
    [13, 'link-address'],
  ])
})

const FRONT: { name: string; top: string; line: number; says: RegExp }[] = [
  { name: 'an unknown key', top: 'id: l-a\ntitel: A', line: 3, says: /Vous vouliez peut-être «\stitre\s»/ },
  { name: 'a key written twice', top: 'id: l-a\ntitre: A\ntitre: B', line: 4, says: /deux fois/ },
  { name: 'YAML that can not be read', top: 'id: l-a\ntitre: A : b: c', line: 3, says: /guillemets/ },
  { name: 'a list where a text is due', top: 'id: l-a\ntitre: [a, b]', line: 3, says: /un texte sur une ligne/ },
  { name: 'no title', top: 'id: l-a', line: 1, says: /pas de titre/ },
  { name: 'no id', top: 'titre: A', line: 1, says: /courses:fix/ },
  { name: 'a bad id', top: 'id: Leçon 1\ntitre: A', line: 2, says: /petites lettres/ },
  { name: 'a bad length', top: 'id: l-a\ntitre: A\nduree: dix', line: 4, says: /nombre entier/ },
]

test.each(FRONT)('refuses front matter with $name', async ({ top, line, says }) => {
  const { problems } = await problemsOf(`---\n${top}\n---\n\n<Etape id="a" titre="A">\nBonjour.\n</Etape>`)
  expect(
    problems
      .filter(problem => problem.line === line)
      .map(problem => problem.message)
      .join(),
  ).toMatch(says)
})

test('refuses front matter that is never closed', async () => {
  const { problems } = await problemsOf('---\nid: a\ntitre: b\n\nBonjour.')
  expect(problems[0]).toMatchObject({ rule: 'front-matter', line: 1 })
})
