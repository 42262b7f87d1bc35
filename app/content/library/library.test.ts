import { expect, test, vi } from 'vitest'
import { temporaryFolder, writeFiles } from '../../../tests/support/temporary-folder.ts'
import type { Library } from '../contract.ts'
import { currentLibrary, findCourse, openLibrary, readEdition } from './library.server.ts'

function manifest(slug: string): string {
  const lesson = { slug: 'une-lecon', online: null }
  const library = { version: 1, builtAt: '', problems: [], courses: [{ slug, lessons: [lesson] }] }
  return JSON.stringify(library)
}

function courseSlugs(library: Library): string[] {
  return library.courses.map(course => course.slug)
}

test('a library that was never compiled is empty, and appears once it is', async () => {
  const folder = temporaryFolder()
  openLibrary(folder)
  expect(currentLibrary().courses).toEqual([])
  writeFiles(folder, { 'library.json': manifest('a') })
  expect(courseSlugs(currentLibrary())).toEqual(['a'])
})

test('courses and lessons are found by their address, or not at all', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'library.json': manifest('a') })
  openLibrary(folder)
  expect(findCourse('a')?.slug).toBe('a')
  expect(findCourse('constructor')).toBeNull()
})

test('what another process compiles is seen; a manifest being damaged changes nothing', async () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'library.json': manifest('a') })
  openLibrary(folder)
  currentLibrary()
  writeFiles(folder, { 'library.json': manifest('plus-tard') })
  await vi.waitFor(() => expect(courseSlugs(currentLibrary())).toEqual(['plus-tard']), { timeout: 3000 })
  writeFiles(folder, { 'library.json': '{' })
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(courseSlugs(currentLibrary())).toEqual(['plus-tard'])
})

test('a hash that is none, or that names a file elsewhere, is refused', async () => {
  openLibrary(temporaryFolder())
  await expect(readEdition('../../package')).rejects.toThrow('not the hash')
  await expect(readEdition('0'.repeat(32))).rejects.toThrow('ENOENT')
})
