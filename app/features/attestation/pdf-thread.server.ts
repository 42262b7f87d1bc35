import { openSideThread, type SideThread } from '#app/platform/side-thread.server.ts'
import type { AttestationPaper } from './attestation-paper.ts'

/** The thread can't answer now: too many are waiting, or it took too long. Another try may succeed. */
export class PdfBusyError extends Error {}

const DEADLINE_MS = 15_000
const MAX_WAITING = 50

// Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionPdf?: SideThread<AttestationPaper, Uint8Array> }

/** Says where the bundled `pdf-worker.ts` is. Nothing starts before the first page. */
export function openPdfThread({ workerFile }: { workerFile: string }): void {
  holder.traitDunionPdf = openSideThread({
    workerFile,
    deadlineMs: DEADLINE_MS,
    maxWaiting: MAX_WAITING,
    memoryMb: 128,
  })
}

export async function closePdfThread(): Promise<void> {
  await holder.traitDunionPdf?.close()
}

/** The PDF of an attestation, made beside the requests of others. Throws PdfBusyError. */
export async function makePdf(paper: AttestationPaper): Promise<Uint8Array> {
  const thread = holder.traitDunionPdf
  if (!thread) throw new Error('Nobody has said where the PDF worker is.')
  try {
    return await thread.run(paper)
  } catch (cause) {
    throw new PdfBusyError('The page was not made in time', { cause })
  }
}
