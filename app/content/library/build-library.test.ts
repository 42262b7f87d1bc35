import { existsSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { courseFile, coursesOnDisk, easyFile, lessonFile, workerFile } from '../../../tests/support/build-courses.ts'
import type { CompiledEdition, LessonEntry, Library } from '../contract.ts'
import { buildLibrary, openBuilder } from './build-library.ts'
import { openCompilePool } from './compile-pool.server.ts'

// Loading the compiler takes a second: the tests share its threads, and nothing else.
const pool = openCompilePool({ workerFile, deadlineMs: 4000 })
afterAll(() => pool.close())

const BROKEN = `${lessonFile()}\n<Inconnue>\n`

function openSite(files: Record<string, string | Uint8Array>) {
  const disk = { ...coursesOnDisk(files), pool }
  const builder = openBuilder(disk)
  onTestFinished(() => builder.close())
  const build = async () => (await builder.build()).library
  return { ...disk, builder, build }
}

function lessonOf(library: Library, slug: string): LessonEntry {
  const lesson = library.courses.flatMap(course => course.lessons).find(entry => entry.slug === slug)
  if (!lesson) throw new Error(`The library has no lesson ${slug}.`)
  return lesson
}

function editionOf(cacheDir: string, hash: string | undefined): CompiledEdition {
  return JSON.parse(readFileSync(path.join(cacheDir, 'editions', `${hash}.json`), 'utf8'))
}

const TWO = {
  'a/course.yaml': courseFile(),
  'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un' }),
  'a/02-deux/lesson.mdx': lessonFile({ id: 'l-2', step: 'deux' }),
}

test('a course is compiled, with what progress needs', async () => {
  const { build, cacheDir } = openSite(TWO)
  const library = await build()
  expect(library.problems).toEqual([])
  const lesson = lessonOf(library, 'un')
  expect(lesson).toMatchObject({ lessonId: 'l-1', stale: false, stepIds: ['un', 'q-un'], exerciseIds: ['q-un'] })
  expect(lesson.state).not.toBe('broken')
  const edition = editionOf(cacheDir, lesson.online?.standard)
  expect(edition.steps.map(step => step.id)).toEqual(['un', 'q-un'])
  expect(edition.grading['q-un']?.rightChoiceIds).toEqual(['b'])
})

test('what has not changed is not compiled again: not by the same process, not by another, not for a new date', async () => {
  const { builder, ...disk } = openSite(TWO)
  expect((await builder.build()).compiled).toBe(2)
  expect((await builder.build()).compiled).toBe(0)
  // What the first process remembers is on disk once it has stopped.
  await builder.close()
  const other = openBuilder(disk)
  onTestFinished(() => other.close())
  expect((await other.build()).compiled).toBe(0)
  utimesSync(path.join(disk.coursesDir, 'a/01-un/lesson.mdx'), new Date(), new Date())
  expect((await builder.build()).compiled).toBe(0)
  disk.write({ 'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un', text: 'Vous ouvrez la page.' }) })
  expect((await builder.build()).compiled).toBe(1)
})

test('an unchanged library keeps its manifest, and its version', async () => {
  const { build, write } = openSite(TWO)
  const first = await build()
  expect(await build()).toEqual(first)
  write({ 'a/02-deux/lesson.mdx': lessonFile({ id: 'l-2', step: 'deux', text: 'Vous fermez la page.' }) })
  expect((await build()).version).toBe(first.version + 1)
})

test('a lesson that breaks keeps its last good version, and takes no other lesson down', async () => {
  const { builder, build, write, ...disk } = openSite(TWO)
  const good = lessonOf(await build(), 'un')
  write({
    'a/01-un/lesson.mdx': BROKEN,
    'a/02-deux/lesson.mdx': lessonFile({ id: 'l-2', step: 'deux', text: 'Neuf.' }),
  })
  const library = await build()
  expect(lessonOf(library, 'un')).toMatchObject({
    state: 'broken',
    stale: true,
    online: good.online,
    title: good.title,
  })
  expect(lessonOf(library, 'un').problems.length).toBeGreaterThan(0)
  expect(editionOf(disk.cacheDir, lessonOf(library, 'deux').online?.standard).steps[0]?.html).toContain('Neuf.')
  await builder.close()
  expect(lessonOf(await buildLibrary(disk), 'un').online).toEqual(good.online)
})

test('a lesson renamed and broken at once is found by its identity', async () => {
  const { build, coursesDir, write } = openSite(TWO)
  const good = lessonOf(await build(), 'un')
  renameSync(path.join(coursesDir, 'a/01-un'), path.join(coursesDir, 'a/03-trois'))
  write({ 'a/03-trois/lesson.mdx': BROKEN.replace('l-a', 'l-1') })
  expect(lessonOf(await build(), 'trois').online).toEqual(good.online)
})

test('a lesson that never compiled is off line, and says why', async () => {
  const { build } = openSite({ ...TWO, 'a/03-trois/lesson.mdx': BROKEN })
  expect(lessonOf(await build(), 'trois')).toMatchObject({
    state: 'broken',
    stale: false,
    online: null,
    title: 'Une leçon',
  })
})

test('the easy-to-read twin is graded with the key of its lesson', async () => {
  const { build, cacheDir } = openSite({ ...TWO, 'a/01-un/lesson.falc.mdx': easyFile({ step: 'un' }) })
  const lesson = lessonOf(await build(), 'un')
  expect(lesson.problems.filter(problem => problem.severity === 'error')).toEqual([])
  const easy = editionOf(cacheDir, lesson.online?.easyToRead)
  expect(easy.lessonId).toBe('l-1')
  expect(easy.grading['q-un']?.rightChoiceIds).toEqual(['b'])
})

test('a broken twin keeps its last good version while the standard text goes on', async () => {
  const { build, write, cacheDir } = openSite({ ...TWO, 'a/01-un/lesson.falc.mdx': easyFile({ step: 'un' }) })
  await build()
  write({
    'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un', text: 'Un texte neuf.' }),
    'a/01-un/lesson.falc.mdx': `${easyFile({ step: 'un' })}<Inconnue>`,
  })
  const lesson = lessonOf(await build(), 'un')
  expect(lesson).toMatchObject({ state: 'broken', stale: true })
  expect(editionOf(cacheDir, lesson.online?.standard).steps[0]?.html).toContain('Un texte neuf.')
  expect(editionOf(cacheDir, lesson.online?.easyToRead).steps[0]?.html).toContain('Vous lisez.')
})

test('a twin that no longer has the same steps is off line, and the standard text stays', async () => {
  const { build, write } = openSite({ ...TWO, 'a/01-un/lesson.falc.mdx': easyFile({ step: 'un' }) })
  await build()
  write({ 'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'autre' }) })
  const lesson = lessonOf(await build(), 'un')
  expect(lesson.stepIds).toEqual(['autre', 'q-autre'])
  expect(lesson.online?.easyToRead).toBeUndefined()
  expect(lesson.problems.some(problem => problem.file.endsWith('.falc.mdx'))).toBe(true)
})

test('ids taken by another lesson are errors at the second place, which name the first', async () => {
  const { build } = openSite({ ...TWO, 'a/03-trois/lesson.mdx': lessonFile({ id: 'l-1', step: 'un' }) })
  const library = await build()
  const { problems, online } = lessonOf(library, 'trois')
  expect(online).toBeNull()
  expect(problems.filter(problem => problem.rule === 'duplicate-id').map(problem => problem.line)).toEqual([
    2, 6, 10, 11,
  ])
  expect(problems[0]?.message).toContain('a/01-un/lesson.mdx, ligne 2')
  expect(lessonOf(library, 'un').online).not.toBeNull()
})

test('headings of plain Markdown may repeat from lesson to lesson', async () => {
  const { build } = openSite({ 'notes/a.md': '# A\n\n## Début\n\nUn.\n', 'notes/b.md': '# B\n\n## Début\n\nDeux.\n' })
  const library = await build()
  expect(library.courses[0]).toMatchObject({ title: 'Notes', slug: 'notes', courseId: 'notes' })
  expect(lessonOf(library, 'b')).toMatchObject({
    title: 'B',
    stepIds: expect.arrayContaining(['debut']),
    state: 'good',
  })
})

test('a copied course loses, even placed first: its owner keeps the id', async () => {
  const { build, write } = openSite({ 'm/course.yaml': courseFile(), 'm/01-a/lesson.mdx': lessonFile() })
  await build()
  write({ 'copie/course.yaml': courseFile(), 'copie/01-a/lesson.mdx': lessonFile() })
  const library = await build()
  expect(library.courses.map(course => course.slug)).toEqual(['m'])
  expect(library.problems).toContainEqual(expect.objectContaining({ file: 'copie/course.yaml', rule: 'duplicate-id' }))
})

test('a course whose course.yaml breaks keeps what it said', async () => {
  const { build, write } = openSite(TWO)
  await build()
  write({ 'a/course.yaml': 'titre: "Sans fin' })
  const [course] = (await build()).courses
  expect(course).toMatchObject({ courseId: 'c-a', title: 'Un cours' })
  expect(course?.problems[0]).toMatchObject({ file: 'a/course.yaml', severity: 'error' })
  expect(course?.lessons).toHaveLength(2)
})

test('a lesson without id takes its address as identity, and is told how to get one', async () => {
  const { build } = openSite({
    ...TWO,
    'a/03-trois/lesson.md': '# Trois\n\nUn texte.\n',
  })
  const lesson = lessonOf(await build(), 'trois')
  expect(lesson).toMatchObject({ lessonId: 'trois', state: 'warnings' })
  expect(lesson.problems[0]?.message).toContain('npm run courses:fix')
})

test('a word changed in the glossary compiles again the lessons that use it, and no other', async () => {
  const glossary = (definition: string) => `- id: sms\n  mot: SMS\n  definition: ${definition}\n`
  const { builder, write } = openSite({
    ...TWO,
    'glossaire.yaml': glossary('Un message.'),
    'a/03-trois/lesson.mdx': lessonFile({ id: 'l-3', step: 'trois', text: 'Un <Mot id="sms">SMS</Mot> arrive.' }),
  })
  await builder.build()
  write({ 'glossaire.yaml': glossary('Un petit message.') })
  expect((await builder.build()).compiled).toBe(1)
})

test('a changed picture compiles its lesson again; a refused one breaks it, on its line', async () => {
  const drawing = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`
  const text = '<Image src="rond.svg" alt="Un rond." />'
  const { builder, write } = openSite({
    ...TWO,
    'a/01-un/rond.svg': drawing('<circle r="1"/>'),
    'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un', text }),
  })
  const first = await builder.build()
  expect(first.prepared).toBe(1)
  write({ 'a/01-un/rond.svg': drawing('<circle r="2"/>') })
  expect(await builder.build()).toMatchObject({ compiled: 1, prepared: 1 })
  write({ 'a/01-un/rond.svg': drawing('<script/>') })
  const lesson = lessonOf((await builder.build()).library, 'un')
  expect(lesson).toMatchObject({ state: 'broken', stale: true })
  expect(lesson.problems).toContainEqual(expect.objectContaining({ rule: 'media', line: 7, column: 13 }))
})

test('a folder that vanishes takes nothing off line', async () => {
  const { build, coursesDir } = openSite(TWO)
  const before = await build()
  renameSync(coursesDir, `${coursesDir}-away`)
  const during = await build()
  expect(during.courses).toEqual(before.courses)
  expect(during.problems[0]?.rule).toBe('courses-folder')
  renameSync(`${coursesDir}-away`, coursesDir)
  expect((await build()).problems).toEqual([])
})

test('a damaged cache is made again', async () => {
  const { cacheDir, ...disk } = { ...coursesOnDisk(TWO), pool }
  const first = await buildLibrary({ ...disk, cacheDir })
  writeFileSync(path.join(cacheDir, 'library.json'), '{"courses": [')
  writeFileSync(path.join(cacheDir, 'build.json'), 'x')
  for (const name of readdirSync(path.join(cacheDir, 'editions')))
    writeFileSync(path.join(cacheDir, 'editions', name), '')
  const second = await buildLibrary({ ...disk, cacheDir })
  expect(second.courses).toEqual(first.courses)
  expect(editionOf(cacheDir, lessonOf(second, 'un').online?.standard).lessonId).toBe('l-1')
})

test('nothing half written is left behind', async () => {
  const { cacheDir, ...disk } = { ...coursesOnDisk(TWO), pool }
  await buildLibrary({ ...disk, cacheDir })
  expect(readdirSync(cacheDir, { recursive: true }).filter(name => String(name).endsWith('.tmp'))).toEqual([])
  expect(existsSync(path.join(cacheDir, 'library.json'))).toBe(true)
})
