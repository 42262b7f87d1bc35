import { expect, test } from 'vitest'
import { readCourseFile } from './read-course-file.ts'

const GOOD = `id: c-mots
titre: Les mots de passe
resume: Entrer sans stress.
niveau: debutant
theme: pratique
objectifs:
  - Je sais choisir un mot de passe.
competences:
  crcn: ["4.1"]
sources:
  - titre: INSEE
    annee: 2023
    adresse: https://www.insee.fr/
`

function read(source: string) {
  return readCourseFile({ file: 'c/course.yaml', source })
}

test('a good course.yaml gives its description, with what may be left out', () => {
  const { description, problems } = read(GOOD)
  expect(problems).toEqual([])
  expect(description).toMatchObject({ courseId: 'c-mots', level: 'beginner', audience: 'everyone', unitId: 'ccas' })
  expect(description?.competences).toEqual({ crcn: ['4.1'], digcomp: [] })
  expect(description?.sources).toEqual([{ title: 'INSEE', year: 2023, url: 'https://www.insee.fr/' }])
})

test('what is read is set as in lessons; an address stays as it is', () => {
  const typed = GOOD.replace('Les mots de passe', `"L'e-mail : les mots de passe"`).replace('stress.', 'stress ?')
  const { description } = read(typed.replace('- Je sais', "- J'ose"))
  expect(description).toMatchObject({
    title: 'L’e-mail\u00a0: les mots de passe',
    summary: 'Entrer sans stress\u202f?',
    objectives: ['J’ose choisir un mot de passe.'],
  })
})

test('the same file saved by another editor reads the same', () => {
  expect(read(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`).description).toEqual(read(GOOD).description)
})

test.each([
  ['niveau: debutant', 'niveau: facile', 4, 'decouverte, debutant, intermediaire'],
  ['  - Je sais choisir un mot de passe.', '  - ""', 7, 'Je sais'],
  ['annee: 2023', 'annee: deux mille', 12, 'année'],
  ['crcn: ["4.1"]', 'crcn: [4.1]', 9, 'guillemets'],
  ['adresse: https://www.insee.fr/', 'adresse: javascript:alert(1)', 13, 'https://'],
  ['id: c-mots', 'id: "mots de passe"', 1, 'sans accent'],
])('%s written %s is told on its line with the remedy', (before, after, line, remedy) => {
  const { description, problems } = read(GOOD.replace(before, after))
  expect(description).toBeNull()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ line, severity: 'error' })
  expect(problems[0]?.message).toContain(remedy)
})

test('everything wrong is told at once', () => {
  const { problems } = read('titre: 12\nniveau: expert\n')
  expect(problems.map(problem => problem.message.split(' : ')[0])).toEqual(
    expect.arrayContaining(['« id »', '« titre »', '« resume »', '« niveau »', '« theme »', '« objectifs »']),
  )
})

test('an unknown key is a warning, and takes nothing away', () => {
  const { description, problems } = read(`${GOOD}auteur: moi\n`)
  expect(description).not.toBeNull()
  expect(problems).toEqual([expect.objectContaining({ rule: 'unknown-key', severity: 'warning', line: 14, column: 1 })])
})

test.each([
  ['an open quote', 'titre: "Les mots'],
  ['a tab', 'competences:\n\tcrcn: []'],
  ['a key twice', 'id: a\nid: b'],
  ['nothing', ''],
  ['a list', '- a\n- b'],
  [
    'aliases that explode',
    `a: &a [x,x]\n${'bcdefghij'
      .split('')
      .map((l, i) => `${l}: &${l} [*${'abcdefghi'[i]},*${'abcdefghi'[i]}]`)
      .join('\n')}`,
  ],
])('%s is a problem in French, never a crash', (_, source) => {
  const { description, problems } = read(source)
  expect(description).toBeNull()
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) expect(problem.message).not.toMatch(/expected|required|invalid|must be/i)
})
