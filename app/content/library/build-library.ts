import path from 'node:path'
import type { Library } from '../contract.ts'
import { assembleLibrary } from './assemble-library.ts'
import {
  type BuildMemory,
  emptyMemory,
  listEditions,
  readManifest,
  readMemory,
  writeEdition,
  writeManifest,
} from './build-cache.ts'
import type { BuildOptions } from './build-options.ts'
import { cleanCache } from './clean-cache.ts'
import type { Workshop } from './compile-file.ts'
import { openCompilePool } from './compile-pool.server.ts'
import { openMemoryKeeper } from './keep-memory.ts'
import { openMediaStore } from './prepare-media.ts'
import { readText } from './read-text.ts'
import type { KnownFolders } from './walk-folder.ts'

/** `compiled` counts the editions that really went through the compiler. */
export type BuildOutcome = { library: Library; memory: BuildMemory; compiled: number; prepared: number }

/** Builds again and again in one process: keeps the compiler warm and remembers what it has read. */
export type LibraryBuilder = { build(): Promise<BuildOutcome>; close(): Promise<void> }

const DEADLINE_MS = 4000
// An author at work saves again before that; afterwards the threads' memory goes back to the pages.
const IDLE_MS = 120_000

/** Brings the library of `cacheDir` up to date with the courses' folder, and gives it. Compiles only what has changed. */
export async function buildLibrary(options: BuildOptions & { cacheDir: string }): Promise<Library> {
  const builder = openBuilder(options)
  try {
    return (await builder.build()).library
  } finally {
    await builder.close()
  }
}

export function openBuilder(options: BuildOptions): LibraryBuilder {
  const { cacheDir, workerFile, deadlineMs = DEADLINE_MS, keepWarm } = options
  const store = openMediaStore({ cacheDir })
  const keeper = cacheDir === null ? null : openMemoryKeeper(cacheDir)
  let memory: BuildMemory | null = null
  const folders: KnownFolders = new Map()
  let online: Library | null = null
  const openPool = () => openCompilePool({ workerFile: path.resolve(workerFile), deadlineMs })
  let own = keepWarm ? openPool() : null
  let idle: NodeJS.Timeout | undefined
  let compiled = 0
  const workshop: Workshop = {
    compile: input => {
      compiled++
      if (options.pool) return options.pool.compile(input)
      own ??= openPool()
      return own.compile(input)
    },
    store,
    keep: async edition => {
      options.onEdition?.(edition)
      if (cacheDir !== null) await writeEdition(cacheDir, edition)
    },
    read: file => {
      const source = options.unsaved?.get(file.path)
      return source === undefined ? readText(file) : { source, problem: null }
    },
  }

  async function build(): Promise<BuildOutcome> {
    clearTimeout(idle)
    const outcome = await buildOnce()
    if (!keepWarm) idle = setTimeout(closePool, IDLE_MS).unref()
    return outcome
  }

  async function buildOnce(): Promise<BuildOutcome> {
    compiled = 0
    store.prepared = 0
    const before = memory ?? (cacheDir === null ? emptyMemory() : readMemory(cacheDir))
    const stored = cacheDir === null ? null : listEditions(cacheDir)
    const assembled = await assembleLibrary({ options, before, stored, workshop, folders })
    const outcome = { memory: assembled.memory, compiled, prepared: store.prepared }
    if (cacheDir === null) return { ...outcome, library: assembled.library }
    online ??= readManifest(cacheDir)
    // A courses' folder that can't be read, such as an unplugged disk, takes nothing off line.
    if (assembled.isUnreadable) {
      online = await publish(cacheDir, { online, library: { ...assembled.library, courses: online?.courses ?? [] } })
      return { ...outcome, library: online, memory: before }
    }
    online = await publish(cacheDir, { online, library: assembled.library })
    if (memory === null) cleanCache({ cacheDir, memory: assembled.memory })
    memory = assembled.memory
    keeper?.keep(memory)
    return { ...outcome, library: online }
  }

  async function closePool(): Promise<void> {
    const pool = own
    own = null
    await pool?.close()
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    await keeper?.close()
    await closePool()
  }

  return { build, close }
}

/** Writes the manifest where it says something new; an unchanged library keeps its version, and the readers keep theirs. */
async function publish(
  cacheDir: string,
  { online, library }: { online: Library | null; library: Library },
): Promise<Library> {
  if (online && sameContent(online, library)) return online
  const next = { ...library, version: (online?.version ?? 0) + 1 }
  await writeManifest(cacheDir, next)
  return next
}

function sameContent(a: Library, b: Library): boolean {
  return JSON.stringify([a.courses, a.problems]) === JSON.stringify([b.courses, b.problems])
}
