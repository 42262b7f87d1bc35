import { existsSync } from 'node:fs'
import { Piscina } from 'piscina'
import type { CompileInput, CompileResult } from '../compile/index.server.ts'
import type { CompileTask } from './compile-worker.ts'

/** `isFinal` is false where the machine failed rather than the text: another try may succeed. */
export type CompileOutcome = CompileResult & { isFinal: boolean }

export type CompilePool = {
  /** Never rejects on what an author wrote, however hostile: a lesson that takes too long is a problem. */
  compile(input: CompileInput): Promise<CompileOutcome>
  close(): Promise<void>
}

const THREADS = 2
const TICK_MS = 25
// Loading the compiler in a fresh thread, on a very busy machine. It is not the lesson's fault.
const BOOT_MS = 30_000
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

/**
 * Compiles in threads of their own, at most two at a time. Past `deadlineMs` of work, the thread is ended and the
 * lesson gets a problem; the others go on. The threads see no environment variable, so no lesson can read a secret.
 * `workerFile`: absolute path of the bundled `compile-worker.ts`.
 */
export function openCompilePool({ workerFile, deadlineMs }: { workerFile: string; deadlineMs: number }): CompilePool {
  if (!existsSync(workerFile)) throw new Error(`The lesson compiler is not built: ${workerFile} is missing.`)
  const pool = new Piscina<CompileTask, CompileResult>({
    filename: workerFile,
    minThreads: 1,
    maxThreads: THREADS,
    idleTimeout: 20_000,
    env: { NODE_ENV: 'production' },
    resourceLimits: LIMITS,
  })
  // A thread that dies between two lessons is replaced by the pool; the lesson it held is told by `run` below.
  pool.on('error', () => {})
  return {
    compile: input => compileWithin({ pool, input, deadlineMs }),
    close: () => pool.destroy(),
  }
}

type Attempt = { pool: Piscina<CompileTask, CompileResult>; input: CompileInput; deadlineMs: number }

async function compileWithin({ pool, input, deadlineMs }: Attempt): Promise<CompileOutcome> {
  const stop = new AbortController()
  const started = new Int32Array(new SharedArrayBuffer(4))
  const asked = performance.now()
  let begun = 0
  const clock = setInterval(() => {
    const now = performance.now()
    if (begun === 0 && Atomics.load(started, 0) === 1) begun = now
    if (begun > 0 ? now - begun > deadlineMs : now - asked > BOOT_MS + deadlineMs) stop.abort()
  }, TICK_MS)
  try {
    const result = await pool.run({ input, started }, { signal: stop.signal })
    return { ...result, isFinal: true }
  } catch {
    return tooComplicated(input.file)
  } finally {
    clearInterval(clock)
  }
}

function tooComplicated(file: string): CompileOutcome {
  const message =
    'Cette leçon est trop compliquée à lire pour la machine. Partagez-la en plusieurs leçons, avec moins de signes imbriqués.'
  const problem = { file, line: 1, column: 1, severity: 'error' as const, rule: 'too-complex', message }
  return { edition: null, outline: null, problems: [problem], isFinal: false }
}
