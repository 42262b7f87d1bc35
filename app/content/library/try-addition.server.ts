import type { CompiledEdition, Problem } from '../contract.ts'
import { openBuilder } from './build-library.ts'
import { type CompilePool, openCompilePool } from './compile-pool.server.ts'
import { asEnding, countLines, type LessonFiles, readLessonText } from './lesson-text.ts'

/** A problem of the lesson as it would be. `addedLine` counts from the first line that was added, and so does its message; below 1, it is older. */
export type TriedProblem = Problem & { addedLine: number }

/** `edition` is null where the lesson would not be sound; `addedLine` of a step is where it begins among what was added. */
export type Tried = {
  stamp: string
  hasEasyToRead: boolean
  edition: CompiledEdition | null
  steps: { id: string; addedLine: number }[]
  problems: TriedProblem[]
}

/** Where lessons are tried before they are written. */
export type Trials = {
  /** Compiles a lesson as it would be with these steps at its end, and keeps nothing. Null where it can't be read. */
  tryAddition(wanted: WantedSteps): Promise<Tried | null>
}

/** Steps to put at the end of a lesson. */
type WantedSteps = { lesson: LessonFiles; steps: string }

type Place = { coursesDir: string; workerFile: string }

const DEADLINE_MS = 4000
// A trainer who reads over her questions asks again before that; then the threads' memory goes back to the pages.
const IDLE_MS = 60_000

/** One trial at a time: the compiler is heavy, and the pages come first. `pool`: threads that are already open. */
export function openTrials({ pool, ...place }: Place & { pool?: CompilePool }): Trials {
  let own: CompilePool | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function tryOne(wanted: WantedSteps): Promise<Tried | null> {
    clearTimeout(idle)
    if (!pool) own ??= openCompilePool({ workerFile: place.workerFile, deadlineMs: DEADLINE_MS })
    try {
      return await tryNow({ ...place, ...wanted, pool: pool ?? own ?? undefined })
    } finally {
      idle = setTimeout(closeOwn, IDLE_MS).unref()
    }
  }

  function closeOwn(): void {
    const ending = own
    own = null
    void ending?.close()
  }

  return {
    tryAddition: wanted => {
      const mine = last.then(() => tryOne(wanted))
      last = mine.catch(() => {})
      return mine
    },
  }
}

async function tryNow({
  coursesDir,
  workerFile,
  pool,
  lesson,
  steps,
}: Place & WantedSteps & { pool: CompilePool | undefined }): Promise<Tried | null> {
  const text = readLessonText({ coursesDir, lesson })
  if (text === null) return null
  const { file } = lesson
  const before = new Map<string, number>()
  const unsaved = new Map<string, string>()
  for (const { path, bytes } of text.sources) {
    const old = bytes.toString('utf8')
    const end = asEnding(bytes, steps)
    unsaved.set(path, old + end)
    before.set(path, countLines(old + (/^\s*/.exec(end)?.[0] ?? '')) - 1)
  }
  const editions = new Map<string, CompiledEdition>()
  const builder = openBuilder({
    coursesDir,
    cacheDir: null,
    workerFile,
    only: path => unsaved.has(path),
    onEdition: edition => editions.set(edition.hash, edition),
    unsaved,
    pool,
  })
  try {
    const { library, memory } = await builder.build()
    const entry = library.courses.flatMap(({ lessons }) => lessons).find(other => other.file === file)
    const facts = memory.records[file]?.facts ?? null
    const problems = entry?.problems ?? memory.records[file]?.problems ?? []
    return {
      stamp: text.stamp,
      hasEasyToRead: text.sources.length > 1,
      edition: facts ? (editions.get(facts.hash) ?? null) : null,
      steps: (facts?.outline.steps ?? []).map(({ id, place }) => ({
        id,
        addedLine: place.line - (before.get(file) ?? 0),
      })),
      problems: problems.map(problem => fromAddition(problem, before.get(problem.file) ?? 0)),
    }
  } finally {
    await builder.close()
  }
}

// Whoever wrote the addition has only that before her: its first line is 1.
function fromAddition(problem: Problem, before: number): TriedProblem {
  const message = problem.message.replace(/\bligne (\d+)/g, (told, line) =>
    Number(line) > before ? `ligne ${Number(line) - before}` : told,
  )
  return { ...problem, message, addedLine: problem.line - before }
}
