import { access, constants, mkdir } from 'node:fs/promises'
import path from 'node:path'
import {
  buildLibrary,
  currentLibrary,
  finishWriting,
  openLibrary,
  watchCourses,
} from '#app/content/library/index.server.ts'
import { hasDemoAccounts, hasPeople } from '#app/features/accounts/index.server.ts'
import { applyKnownLessons } from '#app/features/exchange/index.server.ts'
import { seedReferenceUnits } from '#app/features/network/index.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'
import { loadDemo } from './demo/load-demo.server.ts'
import { showStep } from './show-step.server.ts'

/** A start that can't go on, told in one French sentence. */
export class BootError extends Error {}

/** Makes the folder of the data. Throws a BootError where it can't be written. */
export async function prepareFolders({ DATA_DIR, cacheDir }: Env): Promise<void> {
  try {
    await mkdir(cacheDir, { recursive: true })
    await access(DATA_DIR, constants.W_OK)
  } catch {
    throw new BootError(
      `Le dossier des données ne peut pas être écrit : ${DATA_DIR}. Choisissez-en un autre avec DATA_DIR.`,
    )
  }
}

/**
 * Everything that must be true before the first page: the tree of units, the courses, and, in a new database
 * on a loopback address, the demonstration. The database is open and migrated.
 */
export async function prepareData({ env, root, watch }: { env: Env; root: string; watch: boolean }): Promise<void> {
  await refuseDemoInPublic(env)
  await seedReferenceUnits()
  await compileCourses({ env, root })
  if (env.isLoopback && !(await hasPeople())) {
    const step = showStep('Données de démonstration')
    await loadDemo(step.progress)
    step.done()
  }
  if (watch) keepWatching(env, root)
}

async function refuseDemoInPublic(env: Env): Promise<void> {
  if (env.isLoopback || !(await hasDemoAccounts())) return
  throw new BootError(
    `Cette base contient des comptes de démonstration : elle ne s’ouvre que sur 127.0.0.1. Pour ouvrir sur ${env.HOST}, choisissez une base neuve avec DATA_DIR ou DATABASE_URL.`,
  )
}

function libraryPaths(env: Env, root: string) {
  return {
    coursesDir: env.COURSES_DIR,
    cacheDir: env.cacheDir,
    workerFile: path.join(root, 'build', 'compile-worker.js'),
  }
}

async function compileCourses({ env, root }: { env: Env; root: string }): Promise<void> {
  await finishCutWriting(env)
  const step = showStep('Leçons')
  const library = await buildLibrary({ ...libraryPaths(env, root), onProgress: step.progress })
  openLibrary(env.cacheDir)
  await applyKnownLessons(library.courses)
  const lessons = library.courses.flatMap(course => course.lessons)
  const broken = lessons.filter(lesson => lesson.state === 'broken')
  step.done(broken.length > 0 ? `${broken.length} leçon(s) à réparer : voir npm run courses:check` : undefined)
}

/** Whatever is in the way of it, the courses as they are can be read. */
async function finishCutWriting(env: Env): Promise<void> {
  try {
    if (await finishWriting(env.studioDir)) log.warn('a writing in the courses had been cut; it is finished')
  } catch (error) {
    log.error({ error: String(error) }, 'a writing in the courses was cut, and could not be finished')
  }
}

// A lesson may have appeared that facts were waiting for.
async function takeNoteOfLessons(env: Env): Promise<void> {
  log.info('courses compiled again')
  // One of the processes that serve may have ended between two files, of which the first was just compiled.
  await finishCutWriting(env)
  try {
    await applyKnownLessons(currentLibrary().courses)
  } catch (error) {
    log.error({ error: String(error) }, 'progress could not follow the courses')
  }
}

function keepWatching(env: Env, root: string): void {
  watchCourses({
    ...libraryPaths(env, root),
    // An author at work wants each save at once; on line, the compiler's 90 MB are given back when nobody writes.
    keepWarm: env.NODE_ENV === 'development',
    onBuilt: () => void takeNoteOfLessons(env),
    onError: (error: unknown) => log.error({ error: String(error) }, 'courses could not be compiled'),
  })
}
