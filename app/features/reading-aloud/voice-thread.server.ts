import { existsSync } from 'node:fs'
import { Piscina } from 'piscina'

/** The voice can't answer now: too many are waiting, or this text took too long. Another try may succeed. */
export class VoiceBusyError extends Error {}

export type VoiceThread = {
  /** MP3 bytes. Throws VoiceBusyError. */
  say(text: string): Promise<Uint8Array>
  close(): Promise<void>
}

const DEADLINE_MS = 20_000
const IDLE_MS = 60_000
const MAX_WAITING = 20

/**
 * One thread that speaks, one text at a time. It starts at the first text and ends after a minute of silence:
 * the engine holds some 80 MB. It sees no environment variable. `workerFile`: absolute path of the bundled `voice-worker.ts`.
 */
export function openVoiceThread({
  workerFile,
  deadlineMs = DEADLINE_MS,
  idleMs = IDLE_MS,
}: {
  workerFile: string
  deadlineMs?: number
  idleMs?: number
}): VoiceThread {
  let pool: Piscina<string, Uint8Array> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  async function sayWithin(text: string): Promise<Uint8Array> {
    pool ??= startPool(workerFile, idleMs)
    try {
      return await pool.run(text, { signal: AbortSignal.timeout(deadlineMs) })
    } catch (cause) {
      throw new VoiceBusyError('The voice did not finish in time', { cause })
    }
  }

  return {
    async say(text) {
      if (waiting >= MAX_WAITING) throw new VoiceBusyError('Too many texts wait for the voice')
      waiting += 1
      const turn = last.then(() => sayWithin(text))
      last = turn
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1
        })
      return turn
    },
    async close() {
      await pool?.destroy()
    },
  }
}

function startPool(workerFile: string, idleTimeout: number): Piscina<string, Uint8Array> {
  if (!existsSync(workerFile)) throw new Error(`The voice is not built: ${workerFile} is missing.`)
  const pool = new Piscina<string, Uint8Array>({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout,
    env: { NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  // A thread that dies is replaced at the next text; the text that it held is told by `run`.
  pool.on('error', () => {})
  return pool
}
