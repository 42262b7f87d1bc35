import { expect, test } from 'vitest'
import { addMissingIds } from './add-missing-ids.ts'
import { compileEdition } from './compile-edition.ts'
import { buildInput } from './compile-input.builder.ts'

const WITHOUT = `---
titre: Une phrase solide
---

<Etape titre="Plus long, plus solide">
Un mot {a} et <3.
</Etape>
<Etape titre="Plus long, plus solide">
  <Quiz
    plusieurs>
  Lequel ?
  <Choix juste>A<Retour>Oui.</Retour></Choix> <Choix>B<Retour>Non.</Retour></Choix>
  <Choix id="a">C<Retour>Non.</Retour></Choix>
  </Quiz>
</Etape>
`
const WITH = `---
id: l-une-phrase-solide
titre: Une phrase solide
---

<Etape id="plus-long-plus-solide" titre="Plus long, plus solide">
Un mot {a} et <3.
</Etape>
<Etape id="plus-long-plus-solide-2" titre="Plus long, plus solide">
  <Quiz id="q-plus-long-plus-solide-2"
    plusieurs>
  Lequel ?
  <Choix id="b" juste>A<Retour>Oui.</Retour></Choix> <Choix id="c">B<Retour>Non.</Retour></Choix>
  <Choix id="a">C<Retour>Non.</Retour></Choix>
  </Quiz>
</Etape>
`
const file = 'mots-de-passe/02-une-phrase-solide/lesson.mdx'

test('writes the forgotten ids and touches nothing else', async () => {
  expect(addMissingIds({ source: WITHOUT, file, twin: null })).toBe(WITH)
  expect((await compileEdition(buildInput({ source: WITH }))).edition).not.toBeNull()
})

test('leaves alone a file that has all its ids', () => {
  expect(addMissingIds({ source: WITH, file, twin: null })).toBe(WITH)
})

test('leaves alone ordinary Markdown and what it can not read', () => {
  for (const source of ['## Un titre\n\nBonjour.', '', '---\ntitre: a\n\n<Etape>'.repeat(9_000)]) {
    expect(addMissingIds({ source, file, twin: null })).toBe(source)
  }
})

test('keeps the line endings and the byte order mark of the file', () => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
  expect(addMissingIds({ source: windows(WITHOUT), file, twin: null })).toBe(windows(WITH))
})

test('adds front matter to a lesson that has none', () => {
  expect(addMissingIds({ source: '<Etape id="a" titre="A">\nA\n</Etape>', file, twin: null })).toBe(
    '---\nid: l-une-phrase-solide\n---\n<Etape id="a" titre="A">\nA\n</Etape>',
  )
})

test('takes the ids of the standard edition, rank by rank', async () => {
  const { outline } = await compileEdition(buildInput({ source: WITH }))
  const easy = '<Etape>\nA\n</Etape>\n<Etape>\n<Quiz>\nQuoi ?\n<Choix>A</Choix>\n<Choix>B</Choix>\n</Quiz>\n</Etape>'
  expect(addMissingIds({ source: easy, file: 'a/lesson.falc.mdx', twin: outline })).toBe(
    '<Etape id="plus-long-plus-solide">\nA\n</Etape>\n<Etape id="plus-long-plus-solide-2">\n<Quiz id="q-plus-long-plus-solide-2">\nQuoi ?\n<Choix id="b">A</Choix>\n<Choix id="c">B</Choix>\n</Quiz>\n</Etape>',
  )
})
