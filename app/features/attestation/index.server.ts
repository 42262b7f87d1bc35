export { type Attestation, forgetBearers, forgetOldAttestations, listAttestations } from './attestation-store.server.ts'
export { type Checked, checkAttestation } from './check-attestation.server.ts'
export {
  findAttestation,
  findPaperOf,
  issueAttestation,
  listAttestedTwice,
  listMyAttestations,
} from './issue-attestation.server.ts'
export { makePdf, openPdfThread, PdfBusyError } from './pdf-thread.server.ts'
export { badgeKey, writeBadge } from './write-badge.server.ts'
