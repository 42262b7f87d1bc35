import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../../../tests/support/temporary-folder.ts'
import { fixCourses } from './fix-courses.ts'
import { fixStandard, fixTwin, noIds } from './fix-ids.ts'

const LESSON = `---
titre: Une phrase solide
---

<Etape titre="Plus long, plus solide">
Texte.
</Etape>

<Etape id="q-longueur"   titre='Lequel ?'>
<Quiz plusieurs>
Lequel ?
<Choix>
a
</Choix>
<Choix juste id="a">
b
</Choix>
<Choix id="">
c
</Choix>
</Quiz>
</Etape>
`

function fix(source: string) {
  return fixStandard(source, { lessonSlug: 'une-phrase-solide', taken: noIds() })
}

test('every missing id is written, and nothing else changes', () => {
  const { source, added } = fix(LESSON)
  expect(added.map(({ line, tag, id }) => `${line} ${tag} ${id}`)).toEqual([
    '2 id l-une-phrase-solide',
    '5 Etape plus-long-plus-solide',
    '10 Quiz q-longueur',
    '12 Choix b',
    '18 Choix c',
  ])
  const removed = source
    .replace('id: l-une-phrase-solide\n', '')
    .replace(' id="plus-long-plus-solide"', '')
    .replace('<Quiz id="q-longueur"', '<Quiz')
    .replace('<Choix id="b">', '<Choix>')
    .replace('<Choix id="c">', '<Choix id="">')
  expect(removed).toBe(LESSON)
})

test('the questions of every kind get an id, and their parts a letter of their own', () => {
  const { added } = fix(
    '---\nid: l-a\n---\n<Etape id="un" titre="Un">\n<Trous>\nUn <Trou reponse="x" /> et <Trou choix="a|b" reponse="a" />.\n</Trous>\n</Etape>\n<Etape id="deux" titre="Deux">\n<Ordre>\n<Element>A</Element>\n<Element id="a">B</Element>\n</Ordre>\n</Etape>\n<Etape id="q-trois" titre="Trois">\n<VraiFaux reponse="vrai">C</VraiFaux>\n</Etape>\n',
  )
  expect(added.map(({ tag, id }) => `${tag} ${id}`)).toEqual([
    'Trous q-un',
    'Trou a',
    'Trou b',
    'Ordre q-deux',
    'Element b',
    'VraiFaux q-trois',
  ])
})

test('fixing twice changes nothing more', () => {
  const once = fix(LESSON).source
  expect(fix(once)).toEqual({ source: once, added: [] })
})

test('line endings and a byte order mark are kept', () => {
  const { source } = fix(`\uFEFF${LESSON.replaceAll('\n', '\r\n')}`)
  expect(source).toBe(`\uFEFF${fix(LESSON).source.replaceAll('\n', '\r\n')}`)
})

test('a lesson without front matter gets one', () => {
  expect(fix('# Bonjour\n').source).toBe('---\nid: l-une-phrase-solide\n---\n\n# Bonjour\n')
})

test('an id with nothing after it is completed', () => {
  expect(fix('---\nid:\ntitre: a\n---\n').source).toBe('---\nid: l-une-phrase-solide\ntitre: a\n---\n')
})

test('tags shown as code are not tags', () => {
  const source = '---\nid: l-a\n---\n\n```mdx\n<Etape titre="a">\n```\n\nÉcrivez `<Quiz>` ici.\n'
  expect(fix(source)).toEqual({ source, added: [] })
})

test('a twin takes the ids of its lesson, and is left alone where it is not aligned', () => {
  const standard = fix(LESSON).source
  const twin = fixTwin(LESSON.replace('Texte.', '- Court.'), standard)
  expect(twin?.source).toContain('<Etape id="plus-long-plus-solide" titre="Plus long')
  expect(twin?.source).not.toContain('l-une-phrase-solide')
  expect(fixTwin('<Etape titre="a">\n</Etape>\n', standard)).toBeNull()
})

test('in a folder, new ids are new in the whole course, and a second run writes nothing', () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'c/course.yaml': '',
    'c/01-a/lesson.mdx': '<Etape titre="Début">\n</Etape>\n',
    'c/02-b/lesson.mdx': '---\nid: l-b\n---\n<Etape id="debut" titre="Début">\n</Etape>\n',
    'd/notes.md': '# Markdown ordinaire\n',
  })
  const report = fixCourses(folder)
  expect(report.fixed).toEqual([
    { file: 'c/01-a/lesson.mdx', added: [expect.anything(), { line: 1, tag: 'Etape', id: 'debut-2' }] },
  ])
  expect(readFileSync(path.join(folder, 'd/notes.md'), 'utf8')).toBe('# Markdown ordinaire\n')
  expect(fixCourses(folder).fixed).toEqual([])
})
