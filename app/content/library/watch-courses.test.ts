import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { courseFile, coursesOnDisk, lessonFile } from '../../../tests/support/build-courses.ts'
import { buildLibrary } from './build-library.ts'
import { currentLibrary, openLibrary, readEdition } from './library.server.ts'
import { watchCourses } from './watch-courses.server.ts'

const FILES = { 'a/course.yaml': courseFile(), 'a/01-un/lesson.mdx': lessonFile() }
const PATIENCE = { timeout: 8000, interval: 50 }

async function watchedSite() {
  const disk = coursesOnDisk(FILES)
  await buildLibrary(disk)
  openLibrary(disk.cacheDir)
  const builds: number[] = []
  const errors: unknown[] = []
  const watch = watchCourses({
    ...disk,
    onBuilt: ({ compiled }) => builds.push(compiled),
    onError: error => errors.push(error),
  })
  onTestFinished(() => watch.close())
  await watch.ready
  return { ...disk, builds, errors }
}

async function firstStep(): Promise<string | undefined> {
  const hash = currentLibrary().courses[0]?.lessons[0]?.online?.standard
  return hash && (await readEdition(hash)).steps[0]?.html
}

test('a saved lesson is on line shortly after, and readers see it', async () => {
  const { write, errors } = await watchedSite()
  expect(await firstStep()).toContain('Vous lisez la page.')
  write({ 'a/01-un/lesson.mdx': lessonFile({ text: 'Une phrase neuve.' }) })
  await vi.waitFor(async () => expect(await firstStep()).toContain('Une phrase neuve.'), PATIENCE)
  expect(errors).toEqual([])
}, 20_000)

test('a burst of saves ends with the last text, in few builds', async () => {
  const { write, builds } = await watchedSite()
  for (let save = 1; save <= 30; save++) write({ 'a/01-un/lesson.mdx': lessonFile({ text: `Texte numéro ${save}.` }) })
  await vi.waitFor(async () => expect(await firstStep()).toContain('Texte numéro 30.'), PATIENCE)
  expect(builds.length).toBeLessThan(5)
}, 20_000)

test('a folder that goes away and comes back is watched again', async () => {
  const { coursesDir, write, errors } = await watchedSite()
  renameSync(coursesDir, `${coursesDir}-away`)
  onTestFinished(() => rmSync(`${coursesDir}-away`, { recursive: true, force: true }))
  await vi.waitFor(() => expect(currentLibrary().courses).toHaveLength(1), PATIENCE)
  mkdirSync(coursesDir)
  write({ ...FILES, 'a/01-un/lesson.mdx': lessonFile({ text: 'De retour.' }) })
  await vi.waitFor(async () => expect(await firstStep()).toContain('De retour.'), PATIENCE)
  write({ 'a/01-un/lesson.mdx': lessonFile({ text: 'Et encore.' }) })
  await vi.waitFor(async () => expect(await firstStep()).toContain('Et encore.'), PATIENCE)
  expect(errors).toEqual([])
}, 30_000)
