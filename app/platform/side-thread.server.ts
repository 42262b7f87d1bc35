import { existsSync } from 'node:fs'
import { Piscina } from 'piscina'

export type SideThread<Input, Output> = {
  /** Rejects where too many wait, where it takes longer than the deadline, or where the thread dies of it. */
  run(input: Input): Promise<Output>
  close(): Promise<void>
}

const IDLE_MS = 60_000

/**
 * One thread for work that would hold everybody up, one piece at a time. It starts at the first piece, ends after a quiet
 * minute, and sees no environment variable. `workerFile`: absolute path of a bundled worker. `deadlineMs`: for one piece,
 * from the moment it is asked for. `memoryMb`: of the thread alone.
 */
export function openSideThread<Input, Output>({
  workerFile,
  deadlineMs,
  memoryMb,
  maxWaiting = Number.POSITIVE_INFINITY,
  idleMs = IDLE_MS,
}: {
  workerFile: string
  deadlineMs: number
  memoryMb: number
  maxWaiting?: number
  idleMs?: number
}): SideThread<Input, Output> {
  if (!existsSync(workerFile)) throw new Error(`This worker is not built: ${workerFile} is missing.`)
  let pool: Piscina<Input, Output> | undefined

  function start(): Piscina<Input, Output> {
    const started = new Piscina<Input, Output>({
      filename: workerFile,
      minThreads: 0,
      maxThreads: 1,
      maxQueue: maxWaiting,
      idleTimeout: idleMs,
      env: { NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    // A thread that dies is replaced at the next piece; the piece that it held is told by `run`.
    started.on('error', () => {})
    return started
  }

  return {
    async run(input) {
      pool ??= start()
      return pool.run(input, { signal: AbortSignal.timeout(deadlineMs) })
    },
    async close() {
      await pool?.destroy()
    },
  }
}
