import { existsSync } from 'node:fs'
import { Piscina } from 'piscina'
import type { AttestationPaper } from './attestation-paper.ts'

/** The thread can't answer now: too many are waiting, or it took too long. Another try may succeed. */
export class PdfBusyError extends Error {}

type Thread = { workerFile: string; pool: Piscina<AttestationPaper, Uint8Array> | null }

const DEADLINE_MS = 15_000
const IDLE_MS = 60_000
const MAX_WAITING = 50

// Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionPdf?: Thread }

/** Says where the bundled `pdf-worker.ts` is. Nothing starts before the first page; the thread ends after a quiet minute. */
export function openPdfThread({ workerFile }: { workerFile: string }): void {
  holder.traitDunionPdf = { workerFile, pool: null }
}

export async function closePdfThread(): Promise<void> {
  await holder.traitDunionPdf?.pool?.destroy()
}

/** The PDF of an attestation, made beside the requests of others. Throws PdfBusyError. */
export async function makePdf(paper: AttestationPaper): Promise<Uint8Array> {
  const thread = holder.traitDunionPdf
  if (!thread) throw new Error('Nobody has said where the PDF worker is.')
  thread.pool ??= startPool(thread.workerFile)
  try {
    return await thread.pool.run(paper, { signal: AbortSignal.timeout(DEADLINE_MS) })
  } catch (cause) {
    throw new PdfBusyError('The page was not made in time', { cause })
  }
}

function startPool(workerFile: string): Piscina<AttestationPaper, Uint8Array> {
  if (!existsSync(workerFile)) throw new Error(`The PDF worker is not built: ${workerFile} is missing.`)
  const pool = new Piscina<AttestationPaper, Uint8Array>({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MAX_WAITING,
    idleTimeout: IDLE_MS,
    env: { NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  })
  // A thread that dies is replaced at the next page; the page that it held is told by `run`.
  pool.on('error', () => {})
  return pool
}
