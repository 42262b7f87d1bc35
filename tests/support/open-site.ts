import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { CompiledEdition, LessonEntry, Library } from '../../app/content/contract.ts'
import { openBuilder } from '../../app/content/library/build-library.ts'
import { type CompilePool, openCompilePool } from '../../app/content/library/compile-pool.server.ts'
import { coursesOnDisk, workerFile } from './build-courses.ts'

/** Threads that all the tests of a file share, since loading the compiler takes a second. */
export function sharedPool(): CompilePool {
  const pool = openCompilePool({ workerFile, deadlineMs: 4000 })
  afterAll(() => pool.close())
  return pool
}

/** Courses on disk with a builder of their own. */
export function openSite(files: Record<string, string | Uint8Array>, pool: CompilePool) {
  const disk = { ...coursesOnDisk(files), pool }
  const builder = openBuilder(disk)
  onTestFinished(() => builder.close())
  const build = async () => (await builder.build()).library
  return { ...disk, builder, build }
}

export function lessonOf(library: Library, slug: string): LessonEntry {
  const lesson = library.courses.flatMap(course => course.lessons).find(entry => entry.slug === slug)
  if (!lesson) throw new Error(`The library has no lesson ${slug}.`)
  return lesson
}

export function editionOf(cacheDir: string, hash: string | undefined): CompiledEdition {
  return JSON.parse(readFileSync(path.join(cacheDir, 'editions', `${hash}.json`), 'utf8'))
}
