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
  writeMemory,
} from './build-cache.ts'
import type { BuildOptions } from './build-options.ts'
import { cleanCache } from './clean-cache.ts'
import type { Workshop } from './compile-file.ts'
import { type CompilePool, openCompilePool } from './compile-pool.server.ts'
import { openMediaStore } from './prepare-media.ts'

/** `compiled` counts the editions that really went through the compiler. */
export type BuildOutcome = { library: Library; memory: BuildMemory; compiled: number; prepared: number }

/** Builds again and again in one process: keeps the compiler warm and remembers what it has read. */
export type LibraryBuilder = { build(): Promise<BuildOutcome>; close(): Promise<void> }

const DEADLINE_MS = 4000

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
  const { cacheDir, workerFile, deadlineMs = DEADLINE_MS } = options
  const store = openMediaStore({ cacheDir })
  let memory: BuildMemory | null = null
  let own: CompilePool | null = null
  let compiled = 0
  const workshop: Workshop = {
    compile: input => {
      compiled++
      if (options.pool) return options.pool.compile(input)
      own ??= openCompilePool({ workerFile: path.resolve(workerFile), deadlineMs })
      return own.compile(input)
    },
    store,
    keep: async edition => {
      options.onEdition?.(edition)
      if (cacheDir !== null) await writeEdition(cacheDir, edition)
    },
  }

  async function build(): Promise<BuildOutcome> {
    compiled = 0
    store.prepared = 0
    const isFirst = memory === null
    const before = memory ?? (cacheDir === null ? emptyMemory() : readMemory(cacheDir))
    const stored = cacheDir === null ? null : listEditions(cacheDir)
    const assembled = await assembleLibrary({ options, before, stored, workshop })
    if (assembled.isUnreadable && cacheDir !== null) {
      const library = await publish(cacheDir, keepOnline(cacheDir, assembled.library))
      return { library, memory: before, compiled, prepared: 0 }
    }
    memory = assembled.memory
    const library = cacheDir === null ? assembled.library : await publish(cacheDir, assembled.library)
    if (cacheDir !== null && JSON.stringify(before) !== JSON.stringify(memory)) await writeMemory(cacheDir, memory)
    if (cacheDir !== null && isFirst) cleanCache({ cacheDir, memory })
    return { library, memory, compiled, prepared: store.prepared }
  }

  async function close(): Promise<void> {
    await own?.close()
    own = null
  }

  return { build, close }
}

/** A courses' folder that can't be read, such as an unplugged disk, takes nothing off line. */
function keepOnline(cacheDir: string, library: Library): Library {
  return { ...library, courses: readManifest(cacheDir)?.courses ?? [] }
}

/** Writes the manifest where it says something new; an unchanged library keeps its version, and the readers keep theirs. */
async function publish(cacheDir: string, library: Library): Promise<Library> {
  const online = readManifest(cacheDir)
  if (online && sameContent(online, library)) return online
  const next = { ...library, version: (online?.version ?? 0) + 1 }
  await writeManifest(cacheDir, next)
  return next
}

function sameContent(a: Library, b: Library): boolean {
  return JSON.stringify([a.courses, a.problems]) === JSON.stringify([b.courses, b.problems])
}
