import { existsSync } from 'node:fs'
import path from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import type { Library } from '../contract.ts'
import { openBuilder } from './build-library.ts'
import type { BuildOptions } from './build-options.ts'

export type WatchOptions = BuildOptions & {
  /** Hears each build that followed a change. `milliseconds`: from the start of the build to its end. */
  onBuilt?: (built: { library: Library; compiled: number; milliseconds: number }) => void
  /** Hears what went wrong in the machine; what is wrong in a lesson is in its problems. */
  onError?: (error: unknown) => void
}

/** `ready` resolves once changes are noticed. */
export type CoursesWatch = { ready: Promise<void>; close: () => Promise<void> }

const QUIET_MS = 100
const RETRY_MS = 1000

/**
 * Builds the library again whenever a file of the courses' folder is saved, one build at a time.
 * A folder that vanishes, as when a disk is unplugged, keeps what is on line until it comes back.
 */
export function watchCourses(options: WatchOptions): CoursesWatch {
  const builder = openBuilder(options)
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let isAsked = false
  let isClosed = false

  function ask(): void {
    if (isClosed) return
    isAsked = true
    if (timer) clearTimeout(timer)
    timer = setTimeout(start, QUIET_MS)
  }

  function start(): void {
    // A save during a build asks for one more build, and only one.
    if (running || isClosed) return
    running = buildWhileAsked().finally(() => {
      running = null
      if (isAsked) ask()
    })
  }

  async function buildWhileAsked(): Promise<void> {
    isAsked = false
    if (!existsSync(options.coursesDir)) return
    const began = performance.now()
    try {
      const { library, compiled } = await builder.build()
      options.onBuilt?.({ library, compiled, milliseconds: performance.now() - began })
    } catch (error) {
      options.onError?.(error)
    }
  }

  const watcher = watchFolder(options.coursesDir, ask)
  watcher.on('error', error => options.onError?.(error))
  const ready = new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  const returning = watchReturn(options.coursesDir, { watcher, ask })

  async function close(): Promise<void> {
    isClosed = true
    if (timer) clearTimeout(timer)
    clearInterval(returning)
    await watcher.close()
    await running
    await builder.close()
  }

  return { ready, close }
}

function watchFolder(folder: string, ask: () => void): FSWatcher {
  const root = path.resolve(folder)
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: file => file !== root && isTemporary(path.basename(file)),
  })
  watcher.on('all', ask)
  return watcher
}

/** Watching ends with the folder it was set on: a folder that comes back must be watched anew. */
function watchReturn(folder: string, { watcher, ask }: { watcher: FSWatcher; ask: () => void }): NodeJS.Timeout {
  let wasThere = existsSync(folder)
  const clock = setInterval(() => {
    const isThere = existsSync(folder)
    if (isThere && !wasThere) {
      watcher.add(path.resolve(folder))
      ask()
    }
    wasThere = isThere
  }, RETRY_MS)
  clock.unref()
  return clock
}

function isTemporary(name: string): boolean {
  return name.startsWith('.') || name.startsWith('#') || /(~|\.swp|\.swx|\.tmp|\.crdownload|\.part)$/i.test(name)
}
