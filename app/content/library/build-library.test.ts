import { existsSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { courseFile, coursesOnDisk, lessonFile } from '../../../tests/support/build-courses.ts'
import { editionOf, lessonOf, openSite, sharedPool } from '../../../tests/support/open-site.ts'
import { buildLibrary, openBuilder } from './build-library.ts'

const pool = sharedPool()

const TWO = {
  'a/course.yaml': courseFile(),
  'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un' }),
  'a/02-deux/lesson.mdx': lessonFile({ id: 'l-2', step: 'deux' }),
}

test('a course is compiled, with what progress needs', async () => {
  const { build, cacheDir } = openSite(TWO, pool)
  const library = await build()
  expect(library.problems).toEqual([])
  const lesson = lessonOf(library, 'un')
  expect(lesson).toMatchObject({ lessonId: 'l-1', stale: false, stepIds: ['un', 'q-un'], exerciseIds: ['q-un'] })
  expect(lesson.state).not.toBe('broken')
  const edition = editionOf(cacheDir, lesson.online?.standard)
  expect(edition.steps.map(step => step.id)).toEqual(['un', 'q-un'])
  expect(edition.grading['q-un']).toMatchObject({ rightChoiceIds: ['b'] })
})

test('what has not changed is not compiled again: not by the same process, not by another, not for a new date', async () => {
  const { builder, ...disk } = openSite(TWO, pool)
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
  const { build, write } = openSite(TWO, pool)
  const first = await build()
  expect(await build()).toEqual(first)
  write({ 'a/02-deux/lesson.mdx': lessonFile({ id: 'l-2', step: 'deux', text: 'Vous fermez la page.' }) })
  expect((await build()).version).toBe(first.version + 1)
})

test('a word changed in the glossary compiles again the lessons that use it, and no other', async () => {
  const glossary = (definition: string) => `- id: sms\n  mot: SMS\n  definition: ${definition}\n`
  const { builder, write } = openSite(
    {
      ...TWO,
      'glossaire.yaml': glossary('Un message.'),
      'a/03-trois/lesson.mdx': lessonFile({ id: 'l-3', step: 'trois', text: 'Un <Mot id="sms">SMS</Mot> arrive.' }),
    },
    pool,
  )
  await builder.build()
  write({ 'glossaire.yaml': glossary('Un petit message.') })
  expect((await builder.build()).compiled).toBe(1)
})

test('a changed picture compiles its lesson again; a refused one breaks it, on its line', async () => {
  const drawing = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`
  const text = '<Image src="rond.svg" alt="Un rond." />'
  const { builder, write } = openSite(
    {
      ...TWO,
      'a/01-un/rond.svg': drawing('<circle r="1"/>'),
      'a/01-un/lesson.mdx': lessonFile({ id: 'l-1', step: 'un', text }),
    },
    pool,
  )
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
  const { build, coursesDir } = openSite(TWO, pool)
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
