import { existsSync } from 'node:fs'
import { Piscina } from 'piscina'
import type { CompileInput, CompileResult } from '../compile/index.server.ts'
import type { Problem } from '../contract.ts'
import type { WorkerTask } from './compile-worker.ts'

/** `isFinal` is false where the machine failed rather than the text: another try may succeed. */
export type CompileOutcome = CompileResult & { isFinal: boolean }

/** `html` is null where the text can't be read in time. */
export type RenderOutcome = { html: string | null; problems: Problem[] }

export type CompilePool = {
  /** Never rejects on what an author wrote, however hostile: a lesson that takes too long is a problem. */
  compile(input: CompileInput): Promise<CompileOutcome>
  /** Plain Markdown as HTML, with the same promise. */
  render(input: { file: string; source: string }): Promise<RenderOutcome>
  close(): Promise<void>
}

const THREADS = 2
const TICK_MS = 25
// Loading the compiler in a fresh thread, on a very busy machine. It is not the lesson's fault.
const BOOT_MS = 30_000
const PATIENCE = 4
const BUSY_SHARE = 0.8
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

/**
 * Compiles in threads of their own, at most two at a time. Past `deadlineMs` of work, the thread is ended and the
 * lesson gets a problem; the others go on. The threads see no environment variable, so no lesson can read a secret.
 * `workerFile`: absolute path of the bundled `compile-worker.ts`.
 */
export function openCompilePool({ workerFile, deadlineMs }: { workerFile: string; deadlineMs: number }): CompilePool {
  if (!existsSync(workerFile)) throw new Error(`The lesson compiler is not built: ${workerFile} is missing.`)
  const pool = new Piscina<WorkerTask, unknown>({
    filename: workerFile,
    // Never 0: after ending a thread that took too long, the pool would leave the waiting lessons waiting.
    minThreads: 1,
    maxThreads: THREADS,
    idleTimeout: 20_000,
    env: { NODE_ENV: 'production' },
    resourceLimits: LIMITS,
  })
  // A thread that dies between two lessons is replaced by the pool; the lesson it held is told by `compile` below.
  pool.on('error', () => {})

  async function compile(input: CompileInput): Promise<CompileOutcome> {
    try {
      const result = await runWithin<CompileResult>({ pool, task: { input }, name: 'default', deadlineMs })
      return { ...result, isFinal: true }
    } catch {
      return { edition: null, outline: null, problems: [tooComplicated(input.file)], isFinal: false }
    }
  }

  async function render(input: { file: string; source: string }): Promise<RenderOutcome> {
    try {
      return { html: await runWithin<string>({ pool, task: { input }, name: 'renderTask', deadlineMs }), problems: [] }
    } catch {
      return { html: null, problems: [tooComplicated(input.file)] }
    }
  }

  return { compile, render, close: () => pool.destroy() }
}

type Attempt = {
  pool: Piscina<WorkerTask, unknown>
  task: Pick<WorkerTask, 'input'>
  /** Of the function that `compile-worker.ts` exports. */
  name: 'default' | 'renderTask'
  deadlineMs: number
}

/** What the worker answers; throws where it fails, or works for longer than `deadlineMs`. */
async function runWithin<Answer>({ pool, task, name, deadlineMs }: Attempt): Promise<Answer> {
  const stop = new AbortController()
  const started = new Int32Array(new SharedArrayBuffer(4))
  const isOverdue = watchTime({ started, deadlineMs })
  const clock = setInterval(() => {
    if (isOverdue()) stop.abort()
  }, TICK_MS)
  try {
    // Piscina types one answer a pool; `name` says which function of the worker answers, and so what.
    return (await pool.run({ ...task, started }, { name, signal: stop.signal })) as Answer
  } finally {
    clearInterval(clock)
  }
}

/**
 * Says when a task has had its time. On a busy machine a lesson may wait long for its turn through no fault of its own:
 * so the processor time of this process must have passed as well, except after four times the delay.
 */
function watchTime({ started, deadlineMs }: { started: Int32Array; deadlineMs: number }): () => boolean {
  const asked = performance.now()
  let begun: { at: number; cpu: number } | null = null
  return () => {
    const now = performance.now()
    if (!begun && Atomics.load(started, 0) === 1) begun = { at: now, cpu: cpuMilliseconds() }
    if (!begun) return now - asked > BOOT_MS + deadlineMs
    const elapsed = now - begun.at
    if (elapsed > PATIENCE * deadlineMs) return true
    return elapsed > deadlineMs && cpuMilliseconds() - begun.cpu > deadlineMs * BUSY_SHARE
  }
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function tooComplicated(file: string): Problem {
  const message =
    'Cette leçon est trop compliquée à lire pour la machine. Partagez-la en plusieurs leçons, avec moins de signes imbriqués.'
  return { file, line: 1, column: 1, severity: 'error', rule: 'too-complex', message }
}
