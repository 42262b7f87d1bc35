import { type BuildMemory, writeMemory } from './build-cache.ts'

export type MemoryKeeper = { keep(memory: BuildMemory): void; close(): Promise<void> }

const DELAY_MS = 1000

/**
 * Writes the memory of the builds to `cacheDir` a moment after each one, so that a saved lesson is on line without
 * waiting for it. What a crash loses is only compiled again. `close` writes what is waiting.
 */
export function openMemoryKeeper(cacheDir: string): MemoryKeeper {
  let waiting: BuildMemory | null = null
  let timer: NodeJS.Timeout | null = null
  let writing = Promise.resolve()
  let written = ''

  function flush(): void {
    if (timer) clearTimeout(timer)
    timer = null
    const memory = waiting
    waiting = null
    if (!memory) return
    const text = JSON.stringify(memory)
    if (text === written) return
    written = text
    // A full disk must not stop the site: the next start compiles again.
    writing = writing.then(() => writeMemory(cacheDir, text)).catch(() => {})
  }

  function keep(memory: BuildMemory): void {
    waiting = memory
    timer ??= setTimeout(flush, DELAY_MS)
  }

  async function close(): Promise<void> {
    flush()
    await writing
  }

  return { keep, close }
}
