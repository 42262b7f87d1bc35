import { expect, test } from 'vitest'
import { checkAlignment, completeEasyToRead } from './alignment.ts'
import { compileEdition } from './compile-edition.ts'
import { buildInput } from './compile-input.builder.ts'

const STANDARD = `---
id: l-a
titre: Le titre
---

<Etape id="un" titre="Un">
Bonjour.
</Etape>
<Etape id="deux" titre="Deux">
<Quiz id="q" plusieurs>
Quoi ?
<Choix id="a" juste>A<Retour>Oui A.</Retour></Choix>
<Choix id="b">B<Retour>Non B.</Retour></Choix>
<CoupDePouce>Une aide.</CoupDePouce>
</Quiz>
</Etape>
<Etape id="trois" titre="Trois">
Au revoir.
</Etape>
`
const EASY = `<Etape id="un" titre="Un">
- Bonjour.
</Etape>
<Etape id="deux">
<Quiz id="q">
Quoi ?
<Choix id="a">A.<Retour>Oui, A.</Retour></Choix>
<Choix id="b">B.</Choix>
</Quiz>
</Etape>
<Etape id="trois">
- Au revoir.
</Etape>
`

async function compileBoth(easy: string) {
  const standard = await compileEdition(buildInput({ source: STANDARD }))
  const easyToRead = await compileEdition(
    buildInput({ source: easy, edition: 'easyToRead', file: 'a/lesson.falc.mdx' }),
  )
  if (standard.outline === null || easyToRead.outline === null)
    throw new Error(JSON.stringify([standard.problems, easyToRead.problems]))
  return {
    standard,
    easyToRead,
    problems: checkAlignment({ standard: standard.outline, easyToRead: easyToRead.outline, file: 'a/lesson.falc.mdx' }),
  }
}

test('accepts a twin with the same steps, questions and choices', async () => {
  expect((await compileBoth(EASY)).problems).toEqual([])
})

const CASES: { name: string; easy: string; rule: string; line: number; says: RegExp }[] = [
  {
    name: 'a missing step',
    easy: EASY.replace(/<Etape id="trois">[\s\S]*/, ''),
    rule: 'aligned-steps',
    line: 4,
    says: /«\strois\s» manque.*après l’étape «\sdeux\s»/,
  },
  {
    name: 'a missing first step',
    easy: EASY.replace(/<Etape id="un"[\s\S]*?<\/Etape>\n/, ''),
    rule: 'aligned-steps',
    line: 1,
    says: /«\sun\s» manque.*au début/,
  },
  {
    name: 'a step of its own',
    easy: EASY.replace('id="un"', 'id="uns"'),
    rule: 'aligned-steps',
    line: 1,
    says: /«\suns\s» n’existe pas/,
  },
  {
    name: 'steps in another order',
    easy: EASY.replace('id="un"', 'id="x"').replace('id="trois"', 'id="un"').replace('id="x"', 'id="trois"'),
    rule: 'aligned-steps',
    line: 1,
    says: /même ordre.*un, deux, trois/,
  },
  {
    name: 'a missing question',
    easy: EASY.replace(/<Quiz[\s\S]*<\/Quiz>/, 'Bonjour.'),
    rule: 'aligned-quiz',
    line: 4,
    says: /Il manque.*«\sq\s»/,
  },
  {
    name: 'a question of its own',
    easy: EASY.replace(
      '- Bonjour.',
      '<Quiz id="z">\nQuoi ?\n<Choix id="a">A</Choix>\n<Choix id="b">B</Choix>\n</Quiz>',
    ),
    rule: 'aligned-quiz',
    line: 2,
    says: /n’a pas de question/,
  },
  {
    name: 'a question with another id',
    easy: EASY.replace('Quiz id="q"', 'Quiz id="z"'),
    rule: 'aligned-quiz',
    line: 5,
    says: /<Quiz id="q">/,
  },
  {
    name: 'a missing choice',
    easy: EASY.replace('<Choix id="b">B.</Choix>', '<Choix id="c">C.</Choix>'),
    rule: 'aligned-choices',
    line: 5,
    says: /choix «\sb\s»/,
  },
  {
    name: 'a choice of its own',
    easy: EASY.replace('<Choix id="b">B.</Choix>', '<Choix id="c">C.</Choix>'),
    rule: 'aligned-choices',
    line: 8,
    says: /«\sc\s» n’existe pas/,
  },
  {
    name: 'another right choice',
    easy: EASY.replace('id="b"', 'id="b" juste'),
    rule: 'aligned-key',
    line: 8,
    says: /«\sb\s» est faux/,
  },
]

test.each(CASES)('refuses a twin with $name', async ({ easy, rule, line, says }) => {
  const { problems } = await compileBoth(easy)
  const found = problems.filter(problem => problem.rule === rule && problem.line === line)
  expect(found.map(problem => problem.message).join(), JSON.stringify(problems)).toMatch(says)
  expect(found[0]).toMatchObject({ severity: 'error', file: 'a/lesson.falc.mdx' })
})

test('gives the twin the key, the titles and the feedback that only the standard edition says', async () => {
  const { standard, easyToRead } = await compileBoth(EASY)
  if (standard.edition === null || easyToRead.edition === null) throw new Error('not compiled')
  const completed = completeEasyToRead({ standard: standard.edition, easyToRead: easyToRead.edition })
  expect(completed).toMatchObject({ lessonId: 'l-a', title: 'Le titre' })
  expect(completed.steps.map(step => step.title)).toEqual(['Un', 'Deux', 'Trois'])
  expect(completed.steps[1]?.exercise).toMatchObject({ multiple: true, hintCount: 1 })
  expect(completed.grading.q).toEqual({
    id: 'q',
    kind: 'choice',
    rightChoiceIds: ['a'],
    feedbackHtml: { a: '<p>Oui, A.</p>', b: '<p>Non B.</p>' },
    hintsHtml: ['<p>Une aide.</p>'],
  })
  expect(completed.hash).not.toBe(easyToRead.edition.hash)
})
