import { existsSync, statSync } from 'node:fs'
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

  let watcher = watchFolder(options, ask)
  const ready = new Promise<void>(resolve => watcher.once('ready', () => resolve()))
  const returning = onReplaced(options.coursesDir, () => {
    void watcher.close()
    watcher = watchFolder(options, ask)
    ask()
  })

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

function watchFolder({ coursesDir, onError }: WatchOptions, ask: () => void): FSWatcher {
  const root = path.resolve(coursesDir)
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: file => file !== root && isTemporary(path.basename(file)),
  })
  watcher.on('all', ask)
  watcher.on('error', error => onError?.(error))
  return watcher
}

/** Watching ends with the folder it was set on: one that comes back under the same name must be watched anew. */
function onReplaced(folder: string, react: () => void): NodeJS.Timeout {
  const identity = () => statSync(folder, { throwIfNoEntry: false })?.ino
  let known = identity()
  const clock = setInterval(() => {
    const found = identity()
    if (found !== undefined && found !== known) react()
    known = found
  }, RETRY_MS)
  clock.unref()
  return clock
}

function isTemporary(name: string): boolean {
  return name.startsWith('.') || name.startsWith('#') || /(~|\.swp|\.swx|\.tmp|\.crdownload|\.part)$/i.test(name)
}
