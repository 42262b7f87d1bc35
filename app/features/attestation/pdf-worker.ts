import type { AttestationPaper } from './attestation-paper.ts'
import { drawPdf } from './draw-pdf.ts'

/** What runs in the thread that makes PDF: an attestation in, the bytes of its page out. */
export default function makePdf(paper: AttestationPaper): Promise<Uint8Array> {
  return drawPdf(paper)
}
