import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { courseFile, easyFile, lessonFile } from '../../tests/support/build-courses.ts'
import { temporaryFolder, writeFiles } from '../../tests/support/temporary-folder.ts'
import type { CoursesCheck } from '../content/library/check-courses.ts'

type Answer = { code: number; out: string; err: string }

function run(...args: string[]): Promise<Answer> {
  return new Promise(resolve => {
    execFile(process.execPath, [path.resolve('scripts/command.mjs'), ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  return folder
}

async function check(target: string): Promise<{ code: number; check: CoursesCheck }> {
  const { code, out } = await run('courses-check', target, '--json')
  return { code, check: JSON.parse(out) }
}

const SOUND = { 'a/course.yaml': courseFile(), 'a/01-un/lesson.mdx': lessonFile({ text: 'Vous lisez la page.' }) }

test('checking says file by file what stops, with its place, and fails', async () => {
  const folder = folderOf({ ...SOUND, 'a/02-deux/lesson.mdx': `${lessonFile({ id: 'l-b', step: 'b' })}\n<Inconnue>\n` })
  const { code, out } = await run('courses-check', folder)
  expect(code).toBe(1)
  expect(out).toMatch(/^a\/01-un\/lesson\.mdx : (bon|à revoir)$/m)
  expect(out).toMatch(/^a\/02-deux\/lesson\.mdx : bloque\n {2}26:1 La balise <Inconnue>/m)
  expect(out.trim().split('\n').at(-1)).toContain('2 fichiers')
}, 30_000)

test('checking sound lessons succeeds, and answers one JSON document', async () => {
  const { code, check: answer } = await check(folderOf(SOUND))
  expect(code).toBe(0)
  expect(answer).toMatchObject({ ok: true, summary: { files: 1, broken: 0 } })
  expect(answer.files[0]).toMatchObject({ file: 'a/01-un/lesson.mdx', steps: 2 })
  expect(answer.files[0]?.readability?.words).toBeGreaterThan(3)
}, 30_000)

test('a folder that holds anything is checked to the end', async () => {
  const { check: answer } = await check(
    folderOf({
      'image.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7]),
      'latin1.md': Buffer.from('# Été\n', 'latin1'),
      'vide.mdx': '',
      'é t é/👋.md': '# Bonjour\n\nÀ tous.\n',
      'sous/dossier/x.mdx': 'Une {accolade} et 1 < 2.\n',
      'notes.txt': 'x',
      'crochets.md': '['.repeat(300_000),
    }),
  )
  const states = Object.fromEntries(answer.files.map(file => [file.file, file.state]))
  expect(states).toMatchObject({
    'image.md': 'broken',
    'latin1.md': 'broken',
    'vide.mdx': 'broken',
    'é t é/👋.md': 'good',
    'sous/dossier/x.mdx': 'good',
    'crochets.md': 'broken',
  })
}, 30_000)

test('a folder that is not there is one clear sentence', async () => {
  const { code, check: answer } = await check(path.join(temporaryFolder(), 'absent'))
  expect(code).toBe(1)
  expect(answer.files).toEqual([expect.objectContaining({ file: 'absent', state: 'broken' })])
}, 30_000)

test('one file is judged with the glossary and the course above it, and alone', async () => {
  const text = 'Un <Mot id="sms">SMS</Mot> arrive.'
  const folder = folderOf({
    ...SOUND,
    'glossaire.yaml': '- id: sms\n  mot: SMS\n  definition: Un message.\n',
    'a/02-deux/lesson.mdx': lessonFile({ id: 'l-b', step: 'b', text }),
    'a/03-trois/lesson.mdx': '<Inconnue>',
  })
  const { code, check: answer } = await check(path.join(folder, 'a/02-deux/lesson.mdx'))
  expect(answer.files).toHaveLength(1)
  expect(code).toBe(0)
}, 30_000)

test('without any glossary, a word is only a warning', async () => {
  const file = path.join(folderOf({ 'seul.mdx': 'Un <Mot id="sms">SMS</Mot> arrive.\n' }), 'seul.mdx')
  const { code, check: answer } = await check(file)
  expect(code).toBe(0)
  expect(answer.files[0]?.problems).toEqual([expect.objectContaining({ rule: 'no-glossary', line: 1, column: 4 })])
}, 30_000)

test('plain Markdown is rendered to the letter, its front matter left out, its HTML cleaned', async () => {
  const folder = folderOf({ 'a.md': '---\ntitre: A\n---\n# A *b*\n\n1 < 2 {x} <script>alert(1)</script>\n' })
  const { code, out } = await run('courses-render', path.join(folder, 'a.md'))
  expect(code).toBe(0)
  expect(out).toBe(
    '<h1>A <em>b</em></h1>\n<p>1 &#x3C; 2 {x} </p>\n'.replace('&#x3C;', out.includes('&lt;') ? '&lt;' : '&#x3C;'),
  )
}, 30_000)

test('a rendered lesson shows its steps and its question, and never the key', async () => {
  const file = path.join(folderOf(SOUND), 'a/01-un/lesson.mdx')
  const { code, out } = await run('courses-render', file)
  expect(code).toBe(0)
  expect(out).toContain('<h2>Le début</h2>\n<p>Vous lisez la page.</p>')
  expect(out).toContain('Le vert.')
  expect(out).not.toContain('ouvre la page')
  const json = JSON.parse((await run('courses-render', file, '--json')).out)
  expect(json).toMatchObject({ format: 'mdx', title: 'Une leçon', html: null, problems: expect.any(Array) })
  expect(json.steps.map((step: { id: string }) => step.id)).toEqual(['debut', 'q-debut'])
}, 30_000)

test('rendering a broken lesson tells where, apart from the HTML, and fails', async () => {
  const file = path.join(folderOf({ 'x.mdx': 'Bonjour.\n\n<Inconnue>\n' }), 'x.mdx')
  const { code, out, err } = await run('courses-render', file)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(`${file}:3:1 La balise <Inconnue>`)
  expect((await run('courses-render', path.join(path.dirname(file), 'absent.md'))).code).toBe(1)
}, 30_000)

test('fixing writes the forgotten ids: the lesson then passes, and a second run writes nothing', async () => {
  const forget = (source: string) => source.replace(/^id: .*\n/m, '').replace(/ id="[^"]*"/g, '')
  const folder = folderOf({
    'a/course.yaml': courseFile(),
    'a/01-un/lesson.mdx': forget(lessonFile()),
    'a/01-un/lesson.falc.mdx': forget(easyFile()),
  })
  expect((await check(folder)).code).toBe(1)
  const { code, out } = await run('courses-fix', folder)
  expect(code).toBe(0)
  expect(out).toContain('ligne 5 : <Etape> reçoit l’id « le-debut »')
  expect((await check(folder)).code).toBe(0)
  const before = readFileSync(path.join(folder, 'a/01-un/lesson.mdx'), 'utf8')
  expect((await run('courses-fix', folder)).out).toBe('Aucun id à écrire.\n')
  expect(readFileSync(path.join(folder, 'a/01-un/lesson.mdx'), 'utf8')).toBe(before)
}, 40_000)
