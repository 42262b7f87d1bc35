import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { currentLibrary, openBuilder, openLibrary, readEdition } from '../content/library/index.server.ts'
import { say, workerFile } from './console.ts'
import { writeManyLessons } from './write-many-lessons.ts'

/** Seconds and milliseconds of wall clock; megabytes resident in this process once everything was read. */
export type CompileFigures = {
  lessons: number
  coldSeconds: number
  /** A new process that finds nothing changed. */
  warmMilliseconds: number
  /** One saved lesson among the others, once the compiler is warm: the median of ten saves. */
  oneChangedMilliseconds: number
  readMegabytes: number
}

/** `bench-content [LESSONS]`: the compiler's figures as one JSON object. */
export async function main([lessons = '1000']: string[]): Promise<number> {
  say(JSON.stringify(await measureCompile(Number(lessons))))
  return 0
}

/** Compiles generated lessons in a folder of their own: cold with two threads, then unchanged, then one by one. */
export async function measureCompile(lessons: number): Promise<CompileFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trait-bench-'))
  const coursesDir = path.join(folder, 'courses')
  const cacheDir = path.join(folder, 'cache')
  const options = { coursesDir, cacheDir, workerFile }
  try {
    const files = writeManyLessons(coursesDir, lessons)
    const cold = openBuilder(options)
    const coldMilliseconds = await timed(async () => refuseFaults(await cold.build(), lessons))
    const saves: number[] = []
    for (let save = 0; save < 10; save++) {
      appendFileSync(files[(save * 37) % files.length] ?? '', '\n')
      saves.push(await timed(async () => refuseFaults(await cold.build(), 1)))
    }
    await cold.close()
    const warm = openBuilder(options)
    const warmMilliseconds = await timed(async () => refuseFaults(await warm.build(), 0))
    await warm.close()
    const readMegabytes = await measureReaders(cacheDir)
    const oneChangedMilliseconds = median(saves)
    return { lessons, coldSeconds: coldMilliseconds / 1000, warmMilliseconds, oneChangedMilliseconds, readMegabytes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Outcome = Awaited<ReturnType<ReturnType<typeof openBuilder>['build']>>

// A figure taken on lessons that do not compile, or on lessons that were not compiled, would be worth nothing.
function refuseFaults({ library, compiled }: Outcome, expected: number): void {
  const broken = library.courses.flatMap(course => course.lessons).find(lesson => lesson.state === 'broken')
  if (broken) throw new Error(`The generated lesson ${broken.file} is broken: ${broken.problems[0]?.message}`)
  if (compiled !== expected) throw new Error(`${compiled} editions were compiled instead of ${expected}.`)
}

async function measureReaders(cacheDir: string): Promise<number> {
  openLibrary(cacheDir)
  for (const { lessons } of currentLibrary().courses) {
    for (const { online } of lessons) if (online) await readEdition(online.standard)
  }
  return process.memoryUsage().rss / 2 ** 20
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
